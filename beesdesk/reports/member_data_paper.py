"""All that the shop holds about a member, on paper: a line for each thing, in the member's language."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from beesdesk.db.session import Session
from beesdesk.formats import Format
from beesdesk.member_data import MemberData, as_json, by_table
from beesdesk.messages import word as known_word
from beesdesk.reports.member_data_texts import TABLES, member_word
from beesdesk.reports.saving import save
from beesdesk.reports.table_pdf import Paper, table_pdf
from beesdesk.shift_reasons import counter_word, mode_word, reason_line, status_word
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.wording import NAMELESS, shop_says, task_name
from beesdesk.values import dataclass
from beesdesk.words import FactKind, Language, Mode

Row = tuple[str, str, str]
_SHOWN_APART: Final = frozenset({FactKind.LEAVE, FactKind.EXEMPTION, FactKind.EXTENSION})


@dataclass(frozen=True, slots=True)
class Written:
    """The two files of an export."""

    json: Path
    pdf: Path


def save_member_data(
    data: MemberData, shop: str, zone: ZoneInfo, tasks: dict[Any, str], language: Language, folder: Path
) -> Written:
    """Write what the shop holds about a member into a folder, for machines and for people. Raises `PaperNotSaved`."""
    name = f"{member_word('file', language)}-{data.member.number}-{data.made.astimezone(zone).date().isoformat()}"
    written = Written(folder / f"{name}.json", folder / f"{name}.pdf")
    save(as_json(data).encode(), written.json)
    save(table_pdf(member_paper(data, shop, zone, tasks, language), language), written.pdf)
    return written


def shop_facts(session: Session, data: MemberData, language: Language) -> tuple[str, ZoneInfo, dict[Any, str]]:
    """Return what the paper needs of the shop: its name, its zone, and the names of the tasks that come up."""
    tasks = {row.task_id: task_name(session, row.task_id, language) for row in data.rows.get("shift", ())}
    return shop_says(session, "name", NAMELESS), zone_of(session), tasks


def member_paper(data: MemberData, shop: str, zone: ZoneInfo, tasks: dict[Any, str], language: Language) -> Paper:
    """Return the page of an export: what, when, and what is kept."""
    form = Format(language)
    rows = tuple(_Lines(data, form, zone, tasks).all())
    return Paper(
        member_word("title", language).format(number=data.member.number),
        f"{shop}, {form.moment(data.made.astimezone(zone))}",
        tuple(member_word(key, language) for key in ("what", "when", "kept")),
        rows,
        (),
        (False, False, False),
        (member_word("note", language), member_word("secret", language)),
    )


class _Lines:
    """The lines of the paper, by what they are about."""

    def __init__(self, data: MemberData, form: Format, zone: ZoneInfo, tasks: dict[Any, str]) -> None:
        self._data, self._form, self._zone, self._tasks = data, form, zone, tasks
        self._language = form.language

    def all(self) -> Iterator[Row]:
        """Give every line."""
        yield from self._identity()
        yield from self._household()
        yield from self._standing()
        yield from self._shifts()
        yield from self._money()
        yield from self._told()
        yield from self._journal()
        yield from self._besides()

    def _identity(self) -> Iterator[Row]:
        member = self._data.member
        said: dict[str, Any] = {
            "number": member.number, "name": f"{member.first_name} {member.family_name}", "email": member.email,
            "phone": member.phone, "address": member.address, "born": member.born, "joined": member.joined,
            "language": known_word(f"language_{member.language}", self._language),
            "receipts": None if member.receipt is None else self._word(f"receipt_{member.receipt}"),
            "rounding": self._word("yes") if member.solidarity_rounding else None,
            "erased": member.erased,
        }  # fmt: skip
        for key, value in said.items():
            if value not in (None, "", " "):
                yield self._line("identity", None, f"{self._word(key)}: {self._shown(value)}")

    def _household(self) -> Iterator[Row]:
        for eater in self._of("eater"):
            until = "" if eater.ended is None else f" → {self._shown(eater.ended)}"
            yield self._line("eater", None, f"{eater.name}{until}")
        for card in self._of("card"):
            yield self._line("card", card.issued, f"{card.code}, {self._word(f'card_{card.status}')}")
        for wish in self._of("card_request"):
            yield self._line("card_request", wish.at, self._shown(wish.given) if wish.given else "…")
        for person in self._of("person"):
            roles = ", ".join(known_word(one, self._language) for one in person.roles.split("|") if one)
            yield self._line("person", None, f"{person.name}: {roles}{' ✗' if person.withdrawn else ''}")
        for move in self._of("share_movement"):
            yield self._line("share", move.at, " ".join(filter(None, (f"{move.count:+d}", move.reason))))

    def _standing(self) -> Iterator[Row]:
        standing = self._data.standing
        irregular = standing.mode is Mode.IRREGULAR
        counters = ", ".join(
            f"{count} {counter_word(name, self._language, irregular=irregular)}"
            for name, count in standing.counters.items()
        )
        said = f"{mode_word(standing.mode, self._language)}, {status_word(standing.status, self._language)}: {counters}"
        yield self._line("standing", standing.day, said)
        for reason in self._data.reasons:
            yield self._line("reason", reason.day, reason_line(reason, self._language, irregular=irregular))
        for fact in self._of("standing_fact"):
            if fact.kind in _SHOWN_APART or fact.reason:
                yield self._line(
                    "fact", fact.at, " ".join(filter(None, (self._word(f"fact_{fact.kind}"), fact.reason)))
                )

    def _shifts(self) -> Iterator[Row]:
        shifts = {shift.id: shift for shift in self._of("shift")}
        for place in sorted(self._of("place"), key=lambda one: (shifts[one.shift_id].starts, one.id)):
            shift = shifts[place.shift_id]
            said = [self._tasks.get(shift.task_id, ""), self._word(f"state_{place.state}")]
            yield self._line("place", shift.starts, ", ".join(filter(None, said)))
        for late in self._of("lateness"):
            yield self._line("late", late.at, self._word("minutes").format(minutes=late.minutes))
        for swap in self._of("swap"):
            taken = "" if swap.take_day is None else f" → {self._shown(swap.take_day)}"
            yield self._line("swap", swap.at, f"{self._shown(swap.give_day)}{taken}")
        for name in ("exchange_request", "solidarity_offer", "solidarity_request"):
            for row in self._of(name):
                yield self._line(name, row.at, "" if row.day is None else self._shown(row.day))

    def _money(self) -> Iterator[Row]:
        lines = self._of("sale_line")
        for sale in sorted(self._of("sale"), key=lambda one: one.at):
            bought = [
                f"{line.name}, {self._form.quantity(line.quantity)}: {self._form.money(line.amount)}"
                for line in sorted(lines, key=lambda one: one.position)
                if line.sale_id == sale.id
            ]
            yield self._line("sale", sale.at, f"{self._form.money(sale.total)}. {'; '.join(bought)}")
        for move in self._of("account_move"):
            said = [self._word(f"account_{move.account}"), self._form.money(move.amount), move.reason or ""]
            yield self._line("account", move.at, " ".join(filter(None, said)))

    def _told(self) -> Iterator[Row]:
        for one in self._data.told:
            yield self._line("told", one.at, f"{one.text.subject}. {one.text.body}")
        for mail in self._of("mail"):
            yield self._line("mail", mail.queued_at, f"{mail.recipient}, {self._word(f'mail_{mail.state}')}")

    def _journal(self) -> Iterator[Row]:
        for act in self._of("act"):
            yield self._line("act", act.at, " ".join(filter(None, (known_word(act.kind, self._language), act.reason))))

    def _besides(self) -> Iterator[Row]:
        for name, count in by_table(self._data.deeds).items():
            yield self._line("deed", None, f"{self._table(name)}: {count}")
        for name in (
            "member_skill",
            "regular_place",
            "shift_template",
            "sheet_line",
            "message_opt_out",
            "worker",
            "clash",
        ):
            if found := len(self._of(name)):
                yield self._line("also", None, f"{self._table(name)}: {found}")

    def _of(self, name: str) -> tuple[Any, ...]:
        return self._data.rows.get(name, ())

    def _table(self, name: str) -> str:
        known = TABLES.get(name)
        return name if known is None else known[tuple(Language).index(self._language)]

    def _line(self, what: str, when: date | None, said: str) -> Row:
        return (self._word(what), "" if when is None else self._shown(when), said)

    def _shown(self, value: Any) -> str:
        if isinstance(value, datetime):
            return self._form.moment(value.astimezone(self._zone))
        return self._form.numeric_date(value) if isinstance(value, date) else str(value)

    def _word(self, key: str) -> str:
        return member_word(key, self._language)
