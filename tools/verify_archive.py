"""Check a sealed till archive of BeesDesk without BeesDesk: Python 3.11 and `cryptography` are all it needs.

    python verify_archive.py ARCHIVE [--devices OLDER_DEVICES_JSON] [--json]

The first thing that is not as it was sealed is named, by its sale or closing where it belongs to one:

1. Each till's log: numbers without gaps (`sequence`, `fork`), each entry chained to the one before it (`chain`) and later
   (`clock`), its hash (`seal`), signature (`signature`, `device`) and text (`body`, `unreadable`), its end (`cut`).
2. The books: numbers without gaps (`number`); sales from their lines and payments, Z reports, days, months and years from
   those sales (`totals`); the end of the log that a closing names (`head`).
3. The tables say what the log says (`view`); all members (`member`), the manifest (`manifest`) and the file around them
   (`frame`) are as they were signed. Archives beyond any reasonable size are not read (`limit`).

Exit code 0 only for a whole archive, 1 for any other, 2 for a wrong call. Nothing is unpacked or written. What a signature
proves depends on its key: compare the fingerprints printed here with those noted, or give an older archive's devices.json.
"""

import argparse
import hashlib
import json
import re
import sys
import zipfile
import zlib
from collections import Counter
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

FORMAT, LOG_VERSION = "beesdesk-archive-1", "beesdesk-log-1"
README, DEVICES, MANIFEST, SIGNATURE = "README.txt", "devices.json", "manifest.json", "manifest.sig"
SALES, LINES, CLOSINGS = "sales.csv", "lines.csv", "closings.csv"
HEADERS = {
    SALES: "till;sale;time_utc;kind;total;rounding;change;lines;payments;vat;refund_of;id;entry;seal",
    LINES: "till;sale;line;kind;corrects;gtin;name;quantity;unit;price;amount;vat_rate;entry",
    CLOSINGS: "till;kind;number;from;to;closed_utc;sales;turnover;perpetual_before;perpetual_after;"
    "counted;expected;difference;entry;head_entry;head;seal",
}
NAMES = re.compile(
    r"README\.txt|devices\.json|manifest\.(json|sig)|(sales|lines|closings)\.csv|log-[0-9a-f]{32}\.jsonl"
)
FRAME, FRAME_BYTES = re.compile(rb"beesdesk-archive-1 sha256=([0-9a-f]{64})"), 90
MOST_BYTES, MOST_UNPACKED, MOST_SMALL, MOST_LINE = 8 << 30, 64 << 30, 4 << 20, 16 << 20
MOST_MEMBERS, MOST_RATIO = 1000, 200
DEVICE = {"device": 32, "number": int, "name": str, "public_key": 64}  # a number: so many hexadecimal digits
ENTRY = {"seq": int, "kind": str, "id": 32, "hlc": int, "revision": int, "body": str}
ENTRY |= {"previous": 64, "hash": 64, "signature": 128}
PERIODS = {"day": "day", "month": "month", "year": "year"}
BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, OverflowError)
ODD = (TypeError, KeyError, ValueError, IndexError, AttributeError, OverflowError, RecursionError)


class Flaw(Exception):
    """The first thing that is wrong: its kind, the sale, closing or member, and of an entry its till and number."""

    def __init__(self, kind, what="", device="", entry=0):
        super().__init__(kind, what, device, entry)
        self.kind, self.what, self.device, self.entry = kind, what, device, entry


def need(right, kind, what=""):
    if not right:
        raise Flaw(kind, what)


@contextmanager
def reading(kind, what, errors=ODD):
    """Whatever cannot be read in here is a flaw."""
    try:
        yield
    except errors as error:
        raise Flaw(kind, what) from error


# The file: a zip whose comment is the digest of all before it


def open_zip(file):
    """Return the archive in a file, its members' names and sizes found harmless."""
    need(file.seek(0, 2) <= MOST_BYTES, "limit")
    with reading("frame", "", BROKEN):
        archive = zipfile.ZipFile(file)
    infos, seen = archive.infolist(), set()
    need(len(infos) <= MOST_MEMBERS and sum(info.file_size for info in infos) <= MOST_UNPACKED, "limit")
    for info in infos:
        name = info.orig_filename
        plain = NAMES.fullmatch(name) and name not in seen and info.compress_type in (0, 8) and not info.flag_bits & 1
        need(plain, "member", ascii(name)[1:-1][:80])
        need(info.file_size <= max(1 << 20, MOST_RATIO * info.compress_size), "limit", name)
        seen.add(name)
    return archive


def is_framed(file):
    """Tell whether every byte of the file is as it was written."""
    found, left = hashlib.sha256(), file.seek(0, 2) - FRAME_BYTES
    file.seek(0)
    while left > 0 and (piece := file.read(min(left, 1 << 20))):
        found.update(piece)
        left -= len(piece)
    end = FRAME.fullmatch(file.read())
    return bool(end) and end[1].decode() == found.hexdigest()


class Member:
    """A member, read line by line: one `line` is in sight, None at the end and from where it is `damaged`."""

    def __init__(self, archive, name):
        need(name in archive.namelist(), "member", name)
        self.name, self.hash, self.size, self.rest, self.damaged = name, hashlib.sha256(), 0, b"", False
        self.info = archive.getinfo(name)
        self.info.CRC = None  # the SHA-256 says more, and a failing CRC would hide the last bytes
        self.archive, self.stream = archive, None
        self.go_on()

    def go_on(self):
        """Look at the next line."""
        while b"\n" not in self.rest and (piece := self.piece()):
            self.rest += piece
        end = self.rest.find(b"\n") + 1 or (0 if self.damaged else len(self.rest))
        self.line, self.rest = self.rest[:end] or None, self.rest[end:]

    def piece(self):
        """Return the next bytes, none at the end and from where they cannot be unpacked further."""
        self.damaged = self.damaged or len(self.rest) > MOST_LINE
        try:
            self.stream = self.stream or self.archive.open(self.info)
            piece = b"" if self.damaged else self.stream.read1(4096)
        except BROKEN:
            self.damaged, piece = True, b""
        self.hash.update(piece)
        self.size += len(piece)
        return piece

    def cells_about(self, till, entry, column):
        cells = (self.line or b"").decode("utf-8", "replace").split(";")
        return cells if len(cells) >= 14 and (cells[0], cells[column]) == (str(till), str(entry)) else []

    def read(self):
        """Return a small member whole."""
        found = b""
        while self.line is not None:
            found += self.line
            need(len(found) <= MOST_SMALL, "limit", self.name)
            self.go_on()
        need(not self.damaged, "member", self.name)
        return found

    def digest(self):
        return {"sha256": self.hash.hexdigest(), "bytes": self.size}


# What the members say


def is_hex(value, digits):
    return isinstance(value, str) and len(value) == digits and set(value) <= set("0123456789abcdef")


def fits(found, shape):
    """Tell whether values are of the types that they must have."""
    return all(is_hex(found[k], kind) if type(kind) is int else type(found[k]) is kind for k, kind in shape.items())


def whole(value):
    if type(value) is not int:
        raise TypeError(value)
    return value


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def read_devices(text):
    """Return the shop's id and its devices."""
    with reading("member", DEVICES):
        found = json.loads(text)
        shop, devices = found["shop"], found["devices"]
        good = is_hex(shop, 32) and all(fits(one, DEVICE) for one in devices)
        need(good and len({one["device"] for one in devices}) == len(devices), "member", DEVICES)
        return shop, devices


def read_entry(line):
    """Return the entry that a line of a log is."""
    with reading("unreadable", "", (ValueError, RecursionError)):
        found = json.loads(line)
        same = type(found) is dict and found.keys() == ENTRY.keys() and (canonical(found) + "\n").encode() == line
        need(same and fits(found, ENTRY), "unreadable")
        return found


def read_facts(body):
    """Return the new rows of an entry's text, which must be canonical, each with its table; None where it is unreadable."""
    try:
        found = json.loads(body, parse_float=whole, parse_constant=whole)
        need(canonical(found) == body and type(found["rows"]) is list and found["rows"], "body")
        for deed, table, row, *more in found["rows"]:
            right = is_hex(row["id"], 32) and not more if deed == "add" else deed == "set" and is_hex(row, 32)
            need(right and type(table) is str, "body")
        return [(table, row) for deed, table, row, *_ in found["rows"] if deed == "add"]
    except (*ODD, Flaw):
        return None


def hash_of(shop, device, entry):
    """Return the seal: SHA-256 over the entry's header, which holds the digest of its text and the hash before it."""
    header = [LOG_VERSION, shop, device, *(entry[name] for name in ("seq", "kind", "id", "hlc", "revision"))]
    header += [hashlib.sha256(entry["body"].encode()).hexdigest(), entry["previous"]]
    return hashlib.sha256("\n".join(map(str, header)).encode()).hexdigest()


def is_signed(public_key, signature, data):
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key)).verify(bytes.fromhex(signature), data)
    except InvalidSignature:
        return False
    return True


# The books: amounts are cents, rates hundredths of a percent; sums are counters, so that they add up


def pairs(sums, name):
    return [[key, sums[name, key, 0], sums[name, key, 1]] for key in sorted({k[1] for k in sums if k[0] == name})]


def figures(sums):
    """Return what a Z report, day, month or year with these sums must say."""
    return {
        "turnover": sum(sums["kind", kind] for kind in ("item", "discount", "override")),
        "deposits": sums["kind", "deposit"],
        "rounding": sums["rounding",],
        "vat": pairs(sums, "vat"),
        "tenders": pairs(sums, "tenders"),
        "corrections": [sums["corrections",], sums["corrected",]],
        "cancelled": sums["act", "basket_cancelled"],
        "drawer_openings": sums["act", "drawer_opened"],
    }


class Books:
    """One till's books. `recent` are the sums of each entry that is in no day yet, `through` is the last that is."""

    def __init__(self):
        self.sales = self.total = self.set_back = self.first_set_back = self.at = self.through = 0
        self.tills, self.recent, self.days = {}, [], {}
        self.closings, self.perpetual = Counter(), Counter()  # by period, `z` among them

    def take(self, entry, facts):
        """Enter an entry; raise `Flaw` for what does not add up."""
        sold, acts = {}, Counter()
        for table, doc in facts:
            if table == "till_session":
                till = {"float": whole(doc["opening_float"]), "moved": [], "numbers": [], "sums": Counter()}
                self.tills[doc["id"]] = till
            elif table == "cash_movement":
                need(doc["session_id"] in self.tills, "totals")
                moved = whole(doc["at"]), doc["id"], whole(doc["amount"]), doc["reason"]
                self.tills[doc["session_id"]]["moved"].append(moved)
            elif table == "sale":
                sold[doc["id"]] = doc, self.sale(entry, doc)
            elif table in ("sale_line", "sale_vat", "payment"):
                need(doc["sale_id"] in sold, "totals")  # a sale is whole in its own entry
                add_part(sold[doc["sale_id"]][1], table, doc)
            elif table == "act":
                acts["act", doc["kind"]] += 1
            elif table in ("z_report", "closing"):
                self.closing(entry, doc, "z" if table == "z_report" else PERIODS[doc["period"]])
        for doc, sums in sold.values():
            lines = sum(amount for key, amount in sums.items() if key[0] == "kind")
            paid = sum(amount for _, amount, _ in pairs(sums, "tenders"))
            need((lines, paid) == (doc["total"], doc["total"] + doc["rounding"]), "totals", f"sale {doc['number']}")
            self.tills[doc["session_id"]]["sums"].update(sums)
        for till in self.tills.values():
            till["sums"].update(acts)
        self.recent += [(entry["seq"], sums) for sums in [acts, *(sums for _, sums in sold.values())] if sums]

    def sale(self, entry, doc):
        """Enter a sale and return its sums, without its parts."""
        number, at, total = whole(doc["number"]), whole(doc["at"]), whole(doc["total"])
        need(number == self.sales + 1, "number", f"sale {number}")
        need(doc["session_id"] in self.tills, "totals", f"sale {number}")
        self.tills[doc["session_id"]]["numbers"].append(number)
        self.sales, self.total = number, self.total + total
        self.set_back += at < self.at
        self.first_set_back = self.first_set_back or (entry["seq"] if at < self.at else 0)
        self.at = at
        return Counter({("count", "refund_of" in doc): 1, ("rounding",): whole(doc["rounding"])})

    def closing(self, entry, doc, period):
        """Add up again a Z report from its session's sales, a day from those since the day before, others from days."""
        number, before, after = whole(doc["number"]), whole(doc["perpetual_before"]), whole(doc["perpetual_after"])
        what, head = f"{period} {number}", (doc.get("head_seq"), doc.get("head_hash"))
        need(number == self.closings[period] + 1, "number", what)
        need(head in ((None, None), (entry["seq"] - 1, entry["previous"])), "head", what)  # older ones name none
        said, sums, right = json.loads(doc["totals"]), Counter(), True
        if period == "z":
            need(doc["session_id"] in self.tills, "totals", what)
            till = self.tills.pop(doc["session_id"])
            parts, numbers, moved = [till["sums"]], till["numbers"], sorted(till["moved"])
            cash = till["float"] + till["sums"]["tenders", "cash", 0] + sum(amount for _, _, amount, _ in moved)
            ends = [min(numbers, default=None), max(numbers, default=None)]
            right = (doc["expected"], doc["difference"]) == (cash, doc["counted"] - cash)
            right = right and said["movements"] == [[amount, reason] for _, _, amount, reason in moved]
            right = right and [said["first_sale"], said["last_sale"]] == ends
        elif period == "day":
            through, right = whole(said["through"]), doc["first_day"] == doc["last_day"]
            need(self.through <= through < entry["seq"], "totals", what)
            parts = [part for seq, part in self.recent if seq <= through]
            self.recent = [(seq, part) for seq, part in self.recent if seq > through]
            self.through, self.days[doc["first_day"]] = through, sums
        else:
            parts = [part for day, part in self.days.items() if doc["first_day"] <= day <= doc["last_day"]]
        for part in parts:
            sums.update(part)
        said, due = said if period == "z" else said["period"], figures(sums)
        right = right and {name: said[name] for name in due} == due
        right = right and (said["sales"], said["refunds"]) == (sums["count", False], sums["count", True])
        right = right and doc["turnover"] == due["turnover"] and doc.get("sales", said["sales"]) == said["sales"]
        need(right and before == self.perpetual[period] and after == before + due["turnover"], "totals", what)
        self.closings[period], self.perpetual[period] = number, after

    def summary(self):
        found = {"sales": self.sales, "total": self.total, "perpetual": self.perpetual["z"]}
        return found | {"z_reports": self.closings["z"], "closings": self.closings.total() - self.closings["z"]}


def add_part(sums, table, doc):
    """Add a line, the VAT or a payment to the sums of its sale."""
    if table == "sale_line":
        sums["kind", doc["kind"]] += whole(doc["amount"])
        if "corrects" in doc and doc["kind"] == "item":
            sums.update({("corrections",): 1, ("corrected",): doc["amount"]})
        return
    if table == "sale_vat":
        key, *values = ("vat", whole(doc["rate"])), doc["gross"], doc["vat"]
    else:
        key, *values = ("tenders", doc["tender"]), doc["amount"], 1
    sums.update({(*key, place): whole(value) for place, value in enumerate(values)})


# The tables as the log gives them


def text(value):
    shown = "".join(sign if sign >= " " and sign != "\x7f" else " " for sign in value)
    return "'" + shown if value.startswith(("=", "+", "-", "@", "\t", "\r")) else shown


def figure(value, digits=2):
    units, part = divmod(abs(whole(value)), 10**digits)
    return f"{'-' if value < 0 else ''}{units},{part:0{digits}}"


def moment(milliseconds):
    at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=whole(milliseconds))
    return at.isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"


def line_of(cells):
    shown = ["" if cell is None else cell if isinstance(cell, str) else str(whole(cell)) for cell in cells]
    quoted = ['"' + cell.replace('"', '""') + '"' if ";" in cell or '"' in cell else cell for cell in shown]
    return (";".join(quoted) + "\r\n").encode()


def table_lines(till, entry, facts):
    """Yield what an entry gives the tables: table, sale or closing, line."""
    seq, seal = entry["seq"], entry["hash"][:16]
    numbers = {doc["id"]: whole(doc["number"]) for table, doc in facts if table == "sale"}
    for table, doc in facts:
        if table == "sale":
            lines, paid, taxed = (
                [part for kind, part in facts if kind == wanted and part["sale_id"] == doc["id"]]
                for wanted in ("sale_line", "payment", "sale_vat")
            )
            vat = [(figure(part["rate"]), figure(part["gross"]), figure(part["vat"])) for part in taxed]
            cells = [till, doc["number"], moment(doc["at"]), "refund" if "refund_of" in doc else "sale"]
            cells += [figure(doc[name]) for name in ("total", "rounding", "change")] + [len(lines)]
            cells += [text(" | ".join(f"{part['tender']} {figure(part['amount'])}" for part in paid))]
            cells += [" | ".join(f"{rate} %: {gross} ({tax})" for rate, gross, tax in vat)]
            cells += [text(doc.get("refund_of", "")), text(doc["id"]), seq, seal]
            yield SALES, f"sale {doc['number']}", line_of(cells)
        elif table == "sale_line":
            number = numbers.get(doc["sale_id"], "")
            cells = [till, number, doc["position"], text(doc["kind"]), doc.get("corrects"), text(doc.get("gtin", ""))]
            cells += [text(doc["name"]), figure(doc["quantity"], 3), text(doc["unit"])]
            cells += [figure(doc[name]) for name in ("price", "amount", "vat_rate")]
            yield LINES, f"sale {number}", line_of([*cells, seq])
        elif table in ("z_report", "closing"):
            said = json.loads(doc["totals"]) if table == "z_report" else None
            period = "z" if said else text(doc["period"])
            span = (said["first_sale"], said["last_sale"]) if said else (text(doc["first_day"]), text(doc["last_day"]))
            cells = [till, period, doc["number"], *span, moment(doc["closed_at"])]
            cells += [said["sales"] + said["refunds"] if said else doc["sales"]]
            cells += [figure(doc[name]) for name in ("turnover", "perpetual_before", "perpetual_after")]
            cells += [figure(doc[name]) if said else "" for name in ("counted", "expected", "difference")]
            cells += [seq, doc.get("head_seq"), text(doc.get("head_hash", ""))[:16], seal]
            yield CLOSINGS, f"{period} {whole(doc['number'])}", line_of(cells)


# The walk


class Check:
    """One archive; its devices have their books, and how far they were walked."""

    def __init__(self, archive, older):
        self.archive = archive
        texts = {name: Member(archive, name).read() for name in (MANIFEST, DEVICES, SIGNATURE)}
        with reading("manifest", MANIFEST):
            self.manifest = json.loads(texts[MANIFEST])
            self.digests, signer = self.manifest["members"], self.manifest["signed_by"]
            right = self.manifest["format"] == FORMAT and {"devices", "shop"} <= self.manifest.keys()
            need(right and type(self.digests) is dict, "manifest", MANIFEST)
        self.shop, self.devices = read_devices(texts[DEVICES])
        listed = {"sha256": hashlib.sha256(texts[DEVICES]).hexdigest(), "bytes": len(texts[DEVICES])}
        need(self.digests.get(DEVICES) == listed, "member", DEVICES)
        key = next((one["public_key"] for one in self.devices if one["device"] == signer), None)
        sealed = texts[SIGNATURE].decode("ascii", "replace")
        good = key is not None and sealed.endswith("\n") and is_hex(sealed[:-1], 128)
        self.signed = good and is_signed(key, sealed[:-1], f"{FORMAT}\n".encode() + texts[MANIFEST])
        self.older = {one["device"]: one["public_key"] for one in read_devices(older)[1]} if older else {}
        for one in self.devices:
            one.update(books=Books(), last=0, head="00" * 32, hlc=0)
        self.members = {name: Member(archive, name) for name in HEADERS}

    def run(self):
        """Raise the first `Flaw`."""
        expected = {README, DEVICES, *HEADERS, *(f"log-{one['device']}.jsonl" for one in self.devices)}
        for name in sorted(set(self.archive.namelist()) ^ (expected | {MANIFEST, SIGNATURE})):
            raise Flaw("member", name)
        for name, header in HEADERS.items():
            need(self.members[name].line == f"\ufeff{header}\r\n".encode(), "view", name)
            self.members[name].go_on()
        for device in self.devices:
            self.walk(device)
        if self.signed:
            self.refuse_cut()
        for name in HEADERS:
            need(self.members[name].line is None, "view", name)
        need(self.signed, "manifest", MANIFEST)
        self.members[README] = Member(self.archive, README)
        self.members[README].read()
        for name, member in sorted(self.members.items()):
            need(self.digests.get(name) == member.digest(), "member", name)
        found = [{name: one[name] for name in ("device", "number", "last", "head")} for one in self.devices]
        found = [one | device["books"].summary() for one, device in zip(found, self.devices, strict=True)]
        said = self.manifest["devices"], self.manifest["shop"], set(self.digests)
        need((found, self.shop, expected) == said, "manifest", MANIFEST)

    def walk(self, device):
        """Go through a till's log, each entry into the books and beside the tables."""
        name, seq, enrolled = f"log-{device['device']}.jsonl", 1, False
        log = self.members[name] = Member(self.archive, name)
        try:
            need(self.older.get(device["device"], device["public_key"]) == device["public_key"], "device")
            while log.line is not None:
                entry = read_entry(log.line)
                twin = entry["seq"] == device["last"] and entry["hash"] != device["head"]
                seq -= twin
                need(not twin, "fork")
                need(entry["seq"] == seq, "sequence")
                need(entry["previous"] == device["head"], "chain")
                need(entry["hlc"] > device["hlc"], "clock")
                need(hash_of(self.shop, device["device"], entry) == entry["hash"], "seal")
                facts = read_facts(entry["body"])
                enrolled = enrolled or enrols(device, facts or [])
                need(enrolled, "device")
                need(is_signed(device["public_key"], entry["signature"], bytes.fromhex(entry["hash"])), "signature")
                self.look_at(device, entry, facts)
                device.update(last=seq, head=entry["hash"], hlc=entry["hlc"])
                seq += 1
                log.go_on()
            need(not log.damaged, "unreadable")
        except Flaw as flaw:
            raise Flaw(flaw.kind, flaw.what or self.name_of(device, seq), device["device"], seq) from flaw

    def look_at(self, device, entry, facts):
        """Enter a whole entry into the books, and compare what the tables say of it."""
        need(facts is not None, "body")
        with reading("body", ""):
            device["books"].take(entry, facts)
            lines = list(table_lines(device["number"], entry, facts))
        for name, what, line in lines:
            need(self.members[name].line == line, "view", what)
            self.members[name].go_on()

    def name_of(self, device, seq):
        """Return the sale or closing that the tables have at an entry."""
        sale = self.members[SALES].cells_about(device["number"], seq, -2)
        closing = self.members[CLOSINGS].cells_about(device["number"], seq, -4)
        names = ([f"sale {sale[1]}"] if sale else []) + [" ".join(closing[1:3])]
        return next((name for name in names if re.fullmatch("[a-z]{1,10} [0-9]{1,12}", name)), "")

    def refuse_cut(self):
        """Raise `Flaw` for a log that is shorter than the manifest says, with the last sale or Z report that is gone."""
        with reading("manifest", MANIFEST):
            for said, device in zip(self.manifest["devices"], self.devices, strict=False):
                if whole(said["last"]) > device["last"]:
                    sale, z, books = whole(said["sales"]), whole(said["z_reports"]), device["books"]
                    last = f"sale {sale}" if sale > books.sales else f"z {z}" if z > books.closings["z"] else ""
                    raise Flaw("cut", last, device["device"], device["last"] + 1)


def enrols(device, facts):
    """Tell whether the till's first entry names the key that the list of devices has."""
    own = [doc for table, doc in facts if (table, doc["id"]) == ("device", device["device"])]
    return bool(own) and own[0].get("public_key") == device["public_key"]


def verify(path, older=None):
    """Return the first flaw (None: whole), and the check as far as it came (None: the file is no archive)."""
    check = None
    with Path(path).open("rb") as file:
        try:
            check = Check(open_zip(file), older)
            check.run()
        except Flaw as flaw:
            return flaw, check
        return (None if is_framed(file) else Flaw("frame")), check


def report(check):
    """Print what each till of an archive has, and the fingerprint of its key."""
    for one in check.devices:
        books, key = one["books"], hashlib.sha256(one["public_key"].encode()).hexdigest()[:16]
        counts = f"{one['last']} entries, {books.sales} sales, {books.closings['z']} Z reports"
        print(f"till {one['number']}: {counts}, key {key}")
        if books.set_back:
            print(f"  its clock was set back {books.set_back} times, first at entry {books.first_set_back}")


def main(arguments=None):
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("archive")
    options.add_argument("--devices", help="the devices.json of an older archive: its keys must be the same")
    options.add_argument("--json", action="store_true", help="one line of JSON instead of sentences")
    chosen = options.parse_args(arguments)
    try:
        flaw, check = verify(chosen.archive, Path(chosen.devices).read_bytes() if chosen.devices else None)
    except OSError as error:
        options.error(str(error))
    if chosen.json:
        facts = flaw and {"kind": flaw.kind, "what": flaw.what, "device": flaw.device, "entry": flaw.entry}
        print(canonical({"whole": flaw is None, "flaw": facts}))
        return int(flaw is not None)
    if check:
        report(check)
    if flaw is None:
        print("WHOLE: every entry, table, total and number is as it was sealed.")
        return 0
    till = next((one["number"] for one in check.devices if one["device"] == flaw.device), "") if check else ""
    place = f" at entry {flaw.entry} of till {till}" if flaw.entry else ""
    print(f"NOT WHOLE: {' '.join(filter(None, (flaw.kind, flaw.what)))}{place}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
