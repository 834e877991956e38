"""Check a sealed till archive of BeesDesk without BeesDesk: Python 3.11 and `cryptography` are all it needs.

    python verify_archive.py ARCHIVE [--devices OLDER_DEVICES_JSON] [--json]

The first thing that is not as it was sealed is named, by its sale or closing where it belongs to one:

1. Each till's log, entry by entry: numbers without gaps (`sequence`, `fork`), each entry chained to the one before it
   (`chain`), its clock after it (`clock`), its hash (`seal`), its Ed25519 signature (`signature`, `device`), its text
   canonical (`body`, `unreadable`); the log as long as the manifest says (`cut`).
2. The books: sales, Z reports and closings numbered without gaps (`number`), each adding up from its lines and payments
   (`totals`), each closing naming the end of the log before it (`head`).
3. The tables: sales.csv, lines.csv and closings.csv say what the log says (`view`).
4. The digests of all members (`member`), the manifest's figures and signature (`manifest`), and the file as a whole
   (`frame`). Archives beyond any reasonable size are not read (`limit`).

Exit code 0 only for a whole archive, 1 for any other, 2 for a wrong call. Nothing is unpacked or written. What a
signature proves depends on its key: compare the fingerprints printed here with those that the shop has noted, or hand
over the devices.json of an older archive.
"""

import argparse
import hashlib
import json
import re
import sys
import zipfile
import zlib
from collections import Counter, defaultdict
from datetime import UTC, datetime, timedelta

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
    r"README\.txt|devices\.json|manifest\.json|manifest\.sig|(sales|lines|closings)\.csv|log-[0-9a-f]{32}\.jsonl"
)
FRAME = re.compile(rb"beesdesk-archive-1 sha256=([0-9a-f]{64})")
FRAME_BYTES = 90
MOST_BYTES, MOST_UNPACKED, MOST_SMALL, MOST_LINE = 8 << 30, 64 << 30, 4 << 20, 16 << 20
MOST_MEMBERS, MOST_RATIO = 1000, 200
ENTRY = {"seq": int, "kind": str, "id": 32, "hlc": int, "revision": int, "body": str}
ENTRY |= {"previous": 64, "hash": 64, "signature": 128}  # a number: so many hexadecimal digits
ODD = (TypeError, KeyError, ValueError, IndexError, AttributeError, OverflowError, RecursionError)
BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, OverflowError)


class Flaw(Exception):
    """The first thing that is wrong: its kind, the sale, closing or member, and of an entry its till and number."""

    def __init__(self, kind, what="", device="", entry=0):
        super().__init__(kind, what, device, entry)
        self.kind, self.what, self.device, self.entry = kind, what, device, entry


# The file: a zip whose comment is the digest of all before it


def open_zip(file):
    """Return the archive in a file, its members' names and sizes found harmless."""
    if file.seek(0, 2) > MOST_BYTES:
        raise Flaw("limit")
    try:
        archive = zipfile.ZipFile(file)
    except BROKEN as error:
        raise Flaw("frame") from error
    infos, seen = archive.infolist(), set()
    if len(infos) > MOST_MEMBERS or sum(info.file_size for info in infos) > MOST_UNPACKED:
        raise Flaw("limit")
    for info in infos:
        name = info.orig_filename
        if not NAMES.fullmatch(name) or name in seen or info.compress_type not in (0, 8) or info.flag_bits & 1:
            raise Flaw("member", ascii(name)[1:-1][:80])
        if info.file_size > max(1 << 20, MOST_RATIO * info.compress_size):
            raise Flaw("limit", name)
        seen.add(name)
    return archive


def is_framed(file):
    """Tell whether every byte of the file is as it was written."""
    found = hashlib.sha256()
    left = file.seek(0, 2) - FRAME_BYTES
    file.seek(0)
    while left > 0 and (piece := file.read(min(left, 1 << 20))):
        found.update(piece)
        left -= len(piece)
    end = FRAME.fullmatch(file.read())
    return bool(end) and end[1].decode() == found.hexdigest()


class Member:
    """A member, read line by line, one line in sight; `damaged` once its bytes cannot be unpacked further."""

    def __init__(self, archive, name):
        if name not in archive.namelist():
            raise Flaw("member", name)
        self.archive, self.name, self.hash, self.size, self.damaged = archive, name, hashlib.sha256(), 0, False
        self.lines = self._lines()
        self.line = None

    def _pieces(self):
        info = self.archive.getinfo(self.name)
        info.CRC = None  # the SHA-256 says more, and a failing CRC would hide the last bytes
        try:
            with self.archive.open(info) as stream:
                while piece := stream.read1(4096):
                    self.hash.update(piece)
                    self.size += len(piece)
                    yield piece
        except BROKEN:
            self.damaged = True

    def _lines(self):
        rest = b""
        for piece in self._pieces():
            *whole, rest = (rest + piece).split(b"\n")
            yield from (line + b"\n" for line in whole)
            if len(rest) > MOST_LINE:
                self.damaged = True
                return
        if rest and not self.damaged:
            yield rest

    def go_on(self):
        self.line = next(self.lines, None)

    def cells_about(self, till, entry, column):
        cells = (self.line or b"").decode("utf-8", "replace").split(";")
        return cells if len(cells) >= 14 and (cells[0], cells[column]) == (str(till), str(entry)) else []

    def read(self):
        found = bytearray()
        for piece in self._pieces():
            found += piece
            if len(found) > MOST_SMALL:
                raise Flaw("limit", self.name)
        if self.damaged:
            raise Flaw("member", self.name)
        return bytes(found)


# What the members say


def is_hex(value, digits):
    return isinstance(value, str) and len(value) == digits and set(value) <= set("0123456789abcdef")


def whole(value):
    if type(value) is not int:
        raise TypeError(value)
    return value


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def read_manifest(text):
    """Return the manifest's digests, devices, shop and signer."""
    try:
        found = json.loads(text)
        if found["format"] == FORMAT and type(found["members"]) is dict:
            return found["members"], found["devices"], found["shop"], found["signed_by"]
    except ODD:
        pass
    raise Flaw("manifest", MANIFEST)


def read_devices(text):
    """Return the shop's id and its devices."""
    try:
        found = json.loads(text)
        devices = found["devices"]
        good = is_hex(found["shop"], 32) and len({one["device"] for one in devices}) == len(devices)
        for one in devices:
            good = good and is_hex(one["device"], 32) and is_hex(one["public_key"], 64)
            good = good and type(one["number"]) is int and type(one["name"]) is str
        if good:
            return found["shop"], devices
    except ODD:
        pass
    raise Flaw("member", DEVICES)


def read_entry(line):
    """Return the entry that a line of a log is, None where it is none."""
    try:
        found = json.loads(line)
        if type(found) is not dict or found.keys() != ENTRY.keys() or (canonical(found) + "\n").encode() != line:
            return None
    except (ValueError, RecursionError):
        return None
    right = [is_hex(found[k], kind) if type(kind) is int else type(found[k]) is kind for k, kind in ENTRY.items()]
    return found if all(right) else None


def read_rows(body):
    """Return the rows of an entry's text, None where it is not the canonical form that the program writes."""

    def refuse(figure):
        raise ValueError(figure)

    try:
        found = json.loads(body, parse_float=refuse, parse_constant=refuse)
        rows = found["rows"]
        good = canonical(found) == body and type(rows) is list and rows
        for row in rows if good else ():
            added = row[0] == "add" and len(row) == 3 and type(row[1]) is str and is_hex(row[2]["id"], 32)
            changed = row[0] == "set" and len(row) >= 3 and type(row[1]) is str and is_hex(row[2], 32)
            good = good and type(row) is list and (added or changed)
    except ODD:
        return None
    return rows if good else None


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


class Books:
    """One till's books; amounts are cents, rates hundredths of a percent."""

    def __init__(self):
        self.sales = self.z_reports = self.total = self.perpetual = self.set_back = self.first_set_back = self.at = 0
        self.closings, self.closed, self.tills, self.sold_in, self.days = Counter(), Counter(), {}, {}, {}

    def take(self, entry, rows):
        """Enter an entry; raise `Flaw` for what does not add up."""
        fresh, acts = {}, Counter()
        for deed, table, doc, *_ in rows:
            if deed != "add":
                continue
            if table == "till_session":
                sums = {"vat": defaultdict(lambda: [0, 0]), "tenders": defaultdict(lambda: [0, 0])}
                sums |= {"numbers": [], "movements": [], "sums": Counter(), "acts": Counter()}
                self.tills[doc["id"]] = sums | {"float": whole(doc["opening_float"])}
            elif table == "sale":
                self.sale(entry, doc, fresh)
            elif table in ("sale_line", "sale_vat", "payment"):
                self.part(table, doc, fresh.get(doc["sale_id"]))
            elif table == "cash_movement":
                if doc["session_id"] not in self.tills:
                    raise Flaw("totals")
                moved = (whole(doc["at"]), doc["id"], whole(doc["amount"]), doc["reason"])
                self.tills[doc["session_id"]]["movements"].append(moved)
            elif table == "act":
                acts[doc["kind"]] += 1
            elif table == "z_report":
                self.z_report(entry, doc)
            elif table == "closing":
                self.closing(entry, doc)
        for till in self.tills.values():
            till["acts"].update(acts)
        for sale in fresh.values():
            if sale["total"] != sale["lines"] or sale["total"] + sale["rounding"] != sale["paid"]:
                raise Flaw("totals", f"sale {sale['number']}")

    def sale(self, entry, doc, fresh):
        number, at = whole(doc["number"]), whole(doc["at"])
        if number != self.sales + 1:
            raise Flaw("number", f"sale {number}")
        if doc["session_id"] not in self.tills:
            raise Flaw("totals", f"sale {number}")
        till, total, rounding = self.tills[doc["session_id"]], doc["total"], doc["rounding"]
        till["numbers"].append(number)
        till["sums"]["rounding"] += whole(rounding)
        self.sold_in[doc["id"]] = doc["session_id"]
        fresh[doc["id"]] = {"number": number, "total": whole(total), "rounding": rounding, "lines": 0, "paid": 0}
        self.sales, self.total = number, self.total + total
        if at < self.at:
            self.set_back += 1
            self.first_set_back = self.first_set_back or entry["seq"]
        self.at = at

    def part(self, table, doc, sale):
        """Enter a line, the VAT or a payment of a sale, whose session must still be open."""
        till = self.tills.get(self.sold_in.get(doc["sale_id"]))
        if till is None:
            raise Flaw("totals")
        if table == "sale_vat":
            sums = till["vat"][whole(doc["rate"])]
            sums[0] += whole(doc["gross"])
            sums[1] += whole(doc["vat"])
            return
        amount, column = whole(doc["amount"]), "lines" if table == "sale_line" else "paid"
        if sale:
            sale[column] += amount
        if table == "payment":
            sums = till["tenders"][doc["tender"]]
            sums[0] += amount
            sums[1] += 1
            return
        till["sums"][doc["kind"]] += amount
        if "corrects" in doc and doc["kind"] == "item":
            till["sums"]["corrections"] += 1
            till["sums"]["corrected"] += amount

    def z_report(self, entry, doc):
        number, before, after = whole(doc["number"]), whole(doc["perpetual_before"]), whole(doc["perpetual_after"])
        what = f"z {number}"
        if number != self.z_reports + 1:
            raise Flaw("number", what)
        refuse_head(entry, doc, what)
        till = self.tills.pop(doc["session_id"], None)
        if till is None:
            raise Flaw("totals", what)
        sums, numbers, said = till["sums"], till["numbers"], json.loads(doc["totals"])
        turnover = sums["item"] + sums["discount"] + sums["override"]
        cash = till["float"] + till["tenders"].get("cash", [0])[0] + sum(moved[2] for moved in till["movements"])
        right = {
            "first_sale": min(numbers, default=None),
            "last_sale": max(numbers, default=None),
            "turnover": turnover,
            "deposits": sums["deposit"],
            "rounding": sums["rounding"],
            "vat": [[rate, *both] for rate, both in sorted(till["vat"].items())],
            "tenders": [[tender, *both] for tender, both in sorted(till["tenders"].items())],
            "movements": [[amount, reason] for _, _, amount, reason in sorted(till["movements"])],
            "corrections": [sums["corrections"], sums["corrected"]],
            "cancelled": till["acts"]["basket_cancelled"],
            "drawer_openings": till["acts"]["drawer_opened"],
        }
        sealed = (doc["turnover"], doc["expected"], doc["difference"], before, after, said["sales"] + said["refunds"])
        due = (turnover, cash, doc["counted"] - cash, self.perpetual, before + turnover, len(numbers))
        if {name: said[name] for name in right} != right or sealed != due:
            raise Flaw("totals", what)
        self.z_reports, self.perpetual = number, after
        self.sold_in = {sale: session for sale, session in self.sold_in.items() if session != doc["session_id"]}

    def closing(self, entry, doc):
        period, number = doc["period"], whole(doc["number"])
        before, turnover, after = whole(doc["perpetual_before"]), whole(doc["turnover"]), whole(doc["perpetual_after"])
        what = f"{period} {number}"
        if number != self.closings[period] + 1:
            raise Flaw("number", what)
        refuse_head(entry, doc, what)
        if period == "day":
            self.days[doc["first_day"]] = turnover
        span = [doc["first_day"]] * 2 if period == "day" else [doc["first_day"], doc["last_day"]]
        days = sum(sold for day, sold in self.days.items() if span[0] <= day <= span[1])
        if after != before + turnover or before != self.closed[period] or turnover != days:
            raise Flaw("totals", what)
        self.closings[period], self.closed[period] = number, after

    def summary(self):
        found = {name: getattr(self, name) for name in ("sales", "z_reports", "total", "perpetual")}
        return found | {"closings": self.closings.total()}


def refuse_head(entry, doc, what):
    """Raise `Flaw` for a closing that names another end of the log than the entry before it; older ones name none."""
    said = (doc.get("head_seq"), doc.get("head_hash"))
    if said not in ((None, None), (entry["seq"] - 1, entry["previous"])):
        raise Flaw("head", what)


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


def table_lines(till, entry, rows):
    """Return what an entry gives the tables: table, sale or closing, line."""
    seq, seal, found = entry["seq"], entry["hash"][:16], []
    facts = [(row[1], row[2]) for row in rows if row[0] == "add"]
    numbers = {doc["id"]: whole(doc["number"]) for table, doc in facts if table == "sale"}
    for table, doc in facts:
        if table == "sale":
            own = defaultdict(list)
            for kind, part in facts:
                if kind in ("sale_line", "payment", "sale_vat") and part["sale_id"] == doc["id"]:
                    own[kind].append(part)
            paid = " | ".join(f"{part['tender']} {figure(part['amount'])}" for part in own["payment"])
            vat = [(figure(part["rate"]), figure(part["gross"]), figure(part["vat"])) for part in own["sale_vat"]]
            cells = [till, doc["number"], moment(doc["at"]), "refund" if "refund_of" in doc else "sale"]
            cells += [figure(doc[name]) for name in ("total", "rounding", "change")]
            cells += [len(own["sale_line"]), text(paid), " | ".join(f"{r} %: {g} ({v})" for r, g, v in vat)]
            cells += [text(doc.get("refund_of", "")), text(doc["id"]), seq, seal]
            found.append((SALES, f"sale {doc['number']}", cells))
        elif table == "sale_line":
            number = numbers.get(doc["sale_id"], "")
            cells = [till, number, doc["position"], text(doc["kind"]), doc.get("corrects"), text(doc.get("gtin", ""))]
            cells += [text(doc["name"]), figure(doc["quantity"], 3), text(doc["unit"])]
            cells += [figure(doc[name]) for name in ("price", "amount", "vat_rate")]
            found.append((LINES, f"sale {number}", [*cells, seq]))
        elif table in ("z_report", "closing"):
            said = json.loads(doc["totals"]) if table == "z_report" else None
            period = "z" if said else text(doc["period"])
            span = (said["first_sale"], said["last_sale"]) if said else (text(doc["first_day"]), text(doc["last_day"]))
            cells = [till, period, doc["number"], *span, moment(doc["closed_at"])]
            cells += [said["sales"] + said["refunds"] if said else doc["sales"]]
            cells += [figure(doc[name]) for name in ("turnover", "perpetual_before", "perpetual_after")]
            cells += [figure(doc[name]) if said else "" for name in ("counted", "expected", "difference")]
            cells += [seq, doc.get("head_seq"), text(doc.get("head_hash", ""))[:16], seal]
            found.append((CLOSINGS, f"{period} {whole(doc['number'])}", cells))
    return [(table, what, line_of(cells)) for table, what, cells in found]


# The walk


class Check:
    """One archive; its devices have their books, and how far they were walked."""

    def __init__(self, archive, older):
        self.archive = archive
        texts = {name: Member(archive, name).read() for name in (MANIFEST, DEVICES, SIGNATURE)}
        self.digests, self.said, self.said_shop, signer = read_manifest(texts[MANIFEST])
        self.shop, self.devices = read_devices(texts[DEVICES])
        listed = {"sha256": hashlib.sha256(texts[DEVICES]).hexdigest(), "bytes": len(texts[DEVICES])}
        if self.digests.get(DEVICES) != listed:
            raise Flaw("member", DEVICES)
        key = next((one["public_key"] for one in self.devices if one["device"] == signer), None)
        sealed = texts[SIGNATURE].decode("ascii", "replace")
        good = key is not None and sealed.endswith("\n") and is_hex(sealed[:-1], 128)
        self.signed = good and is_signed(key, sealed[:-1], f"{FORMAT}\n".encode() + texts[MANIFEST])
        self.older = {one["device"]: one["public_key"] for one in read_devices(older)[1]} if older else {}
        self.members = {name: Member(archive, name) for name in HEADERS}
        for one in self.devices:
            one.update(books=Books(), last=0, head="00" * 32, hlc=0)

    def run(self):
        """Raise the first `Flaw`."""
        expected = {README, DEVICES, *HEADERS, *(f"log-{one['device']}.jsonl" for one in self.devices)}
        for name in sorted(set(self.archive.namelist()) ^ (expected | {MANIFEST, SIGNATURE})):
            raise Flaw("member", name)
        for name, header in HEADERS.items():
            self.members[name].go_on()
            if self.members[name].line != f"\ufeff{header}\r\n".encode():
                raise Flaw("view", name)
            self.members[name].go_on()
        for device in self.devices:
            self.walk(device)
        if self.signed:
            self.refuse_cut()
        for name in HEADERS:
            if self.members[name].line is not None:
                raise Flaw("view", name)
        if not self.signed:
            raise Flaw("manifest", MANIFEST)
        self.members[README] = Member(self.archive, README)
        self.members[README].read()
        for name, member in sorted(self.members.items()):
            if self.digests.get(name) != {"sha256": member.hash.hexdigest(), "bytes": member.size}:
                raise Flaw("member", name)
        found = [{name: one[name] for name in ("device", "number", "last", "head")} for one in self.devices]
        found = [one | device["books"].summary() for one, device in zip(found, self.devices, strict=True)]
        if (found, self.shop, expected) != (self.said, self.said_shop, set(self.digests)):
            raise Flaw("manifest", MANIFEST)

    def walk(self, device):
        """Go through a till's log, each entry into the books and beside the tables."""
        log = self.members[f"log-{device['device']}.jsonl"] = Member(self.archive, f"log-{device['device']}.jsonl")
        if self.older.get(device["device"], device["public_key"]) != device["public_key"]:
            raise self.named(device, 1, "device")
        enrolled = False
        for line in log.lines:
            entry, after = read_entry(line), device["last"] + 1
            if entry is None:
                raise self.named(device, after, "unreadable")
            seq, rows = entry["seq"], read_rows(entry["body"])
            if seq == device["last"] and entry["hash"] != device["head"]:
                raise self.named(device, seq, "fork")
            if seq != after:
                raise self.named(device, after, "sequence")
            if entry["previous"] != device["head"]:
                raise self.named(device, seq, "chain")
            if entry["hlc"] <= device["hlc"]:
                raise self.named(device, seq, "clock")
            if hash_of(self.shop, device["device"], entry) != entry["hash"]:
                raise self.named(device, seq, "seal")
            enrolled = enrolled or self.enrols(device, rows or [])
            if not enrolled:
                raise self.named(device, seq, "device")
            if not is_signed(device["public_key"], entry["signature"], bytes.fromhex(entry["hash"])):
                raise self.named(device, seq, "signature")
            self.look_at(device, entry, rows)
            device.update(last=seq, head=entry["hash"], hlc=entry["hlc"])
        if log.damaged:
            raise self.named(device, device["last"] + 1, "unreadable")

    @staticmethod
    def enrols(device, rows):
        """Tell whether the till's first entry names the key that the list of devices has."""
        own = [row[2] for row in rows if row[:2] == ["add", "device"] and row[2]["id"] == device["device"]]
        return bool(own) and own[0].get("public_key") == device["public_key"]

    def look_at(self, device, entry, rows):
        """Enter a whole entry into the books, and compare what the tables say of it."""
        seq = entry["seq"]
        try:
            if rows is None:
                raise ValueError(seq)
            device["books"].take(entry, rows)
            lines = table_lines(device["number"], entry, rows)
        except Flaw as flaw:
            raise Flaw(flaw.kind, flaw.what or self.named(device, seq, "").what, device["device"], seq) from flaw
        except ODD as error:
            raise self.named(device, seq, "body") from error
        for name, what, line in lines:
            if self.members[name].line != line:
                raise Flaw("view", what, device["device"], seq)
            self.members[name].go_on()

    def named(self, device, seq, kind):
        """Return a flaw with the sale or closing that the tables have at this entry."""
        sale = self.members[SALES].cells_about(device["number"], seq, -2)
        closing = self.members[CLOSINGS].cells_about(device["number"], seq, -4)
        names = ([f"sale {sale[1]}"] if sale else []) + [" ".join(closing[1:3])]
        what = next((name for name in names if re.fullmatch("[a-z]{1,10} [0-9]{1,12}", name)), "")
        return Flaw(kind, what, device["device"], seq)

    def refuse_cut(self):
        """Raise `Flaw` for a log that is shorter than the manifest says."""
        try:
            for said, device in zip(self.said, self.devices, strict=False):
                if whole(said["last"]) > device["last"]:
                    sale, z, books = whole(said["sales"]), whole(said["z_reports"]), device["books"]
                    last = f"sale {sale}" if sale > books.sales else f"z {z}" if z > books.z_reports else ""
                    raise Flaw("cut", last, device["device"], device["last"] + 1)
        except ODD as error:
            raise Flaw("manifest", MANIFEST) from error


def verify(path, older=None):
    """Return the first flaw (None: whole), and the check as far as it came (None: the file is no archive)."""
    check = None
    with open(path, "rb") as file:
        try:
            check = Check(open_zip(file), older)
            check.run()
        except Flaw as flaw:
            return flaw, check
        return (None if is_framed(file) else Flaw("frame")), check


def main(arguments=None):
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("archive")
    options.add_argument("--devices", help="the devices.json of an older archive: its keys must be the same")
    options.add_argument("--json", action="store_true", help="one line of JSON instead of sentences")
    chosen = options.parse_args(arguments)
    try:
        older = None
        if chosen.devices:
            with open(chosen.devices, "rb") as file:
                older = file.read()
        flaw, check = verify(chosen.archive, older)
    except OSError as error:
        options.error(str(error))
    if chosen.json:
        facts = flaw and {"kind": flaw.kind, "what": flaw.what, "device": flaw.device, "entry": flaw.entry}
        print(canonical({"whole": flaw is None, "flaw": facts}))
        return int(flaw is not None)
    numbers = {}
    for one in check.devices if check else ():
        numbers[one["device"]], books = one["number"], one["books"]
        key = hashlib.sha256(one["public_key"].encode()).hexdigest()[:16]
        print(
            f"till {one['number']}: {one['last']} entries, {books.sales} sales, {books.z_reports} Z reports, key {key}"
        )
        if books.set_back:
            print(f"  its clock was set back {books.set_back} times, first at entry {books.first_set_back}")
    if flaw is None:
        print("WHOLE: every entry, table, total and number is as it was sealed.")
        return 0
    place = f" at entry {flaw.entry} of till {numbers[flaw.device]}" if flaw.entry else ""
    print(f"NOT WHOLE: {flaw.kind}{f' {flaw.what}' if flaw.what else ''}{place}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
