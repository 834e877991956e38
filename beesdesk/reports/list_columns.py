"""The columns of the office's lists: what they are called, what stands in them, and what is added up."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from typing import Any, Final
from zoneinfo import ZoneInfo

from beesdesk.formats import Format
from beesdesk.shift_reasons import mode_word, semicolon, status_word, suggestion_line
from beesdesk.values import dataclass
from beesdesk.words import Language, ListName

Cell = str | int | date | None


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads a list: in which language, by which clock, with which names of tasks."""

    language: Language
    zone: ZoneInfo
    tasks: dict[Any, str]

    @property
    def form(self) -> Format:
        """How the language writes days and hours."""
        return Format(self.language)


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `order` gives what it is sorted by, else what stands in it; `summed` columns are added up."""

    key: str
    cell: Callable[[Any, Reader], Cell]
    order: Callable[[Any, Reader], Any] | None = None
    summed: bool = False


HEADS: Final[dict[str, tuple[str, str, str]]] = {
    # key: French, Dutch, English
    "number": ("N°", "Nr.", "No."),
    "family_name": ("Nom", "Naam", "Family name"),
    "first_name": ("Prénom", "Voornaam", "First name"),
    "name": ("Membre", "Lid", "Member"),
    "mode": ("Régime", "Stelsel", "Mode"),
    "status": ("Statut", "Status", "Status"),
    "since": ("Depuis", "Sinds", "Since"),
    "until": ("Jusqu'au", "Tot en met", "Until"),
    "sr": ("Compteur shifts", "Teller shiften", "Shift counter"),
    "sc": ("Compteur rattrapages", "Teller inhaalshiften", "Make-up counter"),
    "owed": ("À rattraper", "In te halen", "To make up"),
    "booked": ("Réservés", "Geboekt", "Booked"),
    "unbooked": ("À réserver", "Te boeken", "To book"),
    "next_shift": ("Prochain shift", "Volgende shift", "Next shift"),
    "language": ("Langue", "Taal", "Language"),
    "email": ("E-mail", "E-mail", "E-mail"),
    "ended": ("Fin le", "Einde op", "Ended on"),
    "reason": ("Motif", "Reden", "Reason"),
    "who": ("Par", "Door", "By"),
    "holder": ("Pour", "Voor", "For"),
    "asked": ("Demandée le", "Gevraagd op", "Asked on"),
    "day": ("Jour", "Dag", "Day"),
    "hours": ("Heures", "Uren", "Hours"),
    "task": ("Tâche", "Taak", "Task"),
    "skill": ("Compétence", "Vaardigheid", "Skill needed"),
    "free": ("Manquants", "Te kort", "Missing"),
    "held": ("Prévus", "Verwacht", "Coming"),
    "led": ("Responsable", "Verantwoordelijke", "Leader"),
    "expected": ("Attendus", "Verwacht", "Expected"),
    "present": ("Présents", "Aanwezig", "Present"),
    "validated_by": ("Validée par", "Bevestigd door", "Validated by"),
    "notes": ("Notes", "Nota's", "Notes"),
    "comments": ("Remarques", "Opmerkingen", "Comments"),
    "warnings": ("Avertissements", "Waarschuwingen", "Warnings"),
    "times": ("Retards", "Keer te laat", "Times late"),
    "minutes": ("Minutes", "Minuten", "Minutes"),
    "longest": ("Le plus long", "Langste", "Longest"),
    "last": ("Dernier retard", "Laatst te laat", "Last late"),
    "why": ("Pourquoi", "Waarom", "Why"),
    "first": ("Premier shift", "Eerste shift", "First shift"),
    "second": ("Second shift", "Tweede shift", "Second shift"),
}
TITLES: Final[dict[ListName, tuple[str, str, str]]] = {
    ListName.ALERT: ("En alerte", "In waarschuwing", "On alert"),
    ListName.SUSPENDED: ("Suspendus", "Geschorst", "Suspended"),
    ListName.EXTENSION: ("Délai en cours", "Uitstel loopt", "Extension running"),
    ListName.FROZEN: ("Gelés", "Bevroren", "Frozen"),
    ListName.AWAY: ("En congé, exemptés", "Verlof, vrijgesteld", "On leave, exempted"),
    ListName.OWING: ("Shifts à rattraper", "Shiften in te halen", "Shifts to make up"),
    ListName.PLACELESS: ("Sans place fixe", "Zonder vaste plaats", "No regular place"),
    ListName.ENDED: ("Désinscrits", "Uitgeschreven", "Subscriptions ended"),
    ListName.LATE: ("Arrivés en retard", "Te laat gekomen", "Came late"),
    ListName.UNVALIDATED: ("Feuilles non validées", "Lijsten niet bevestigd", "Sheets not validated"),
    ListName.NOTES: ("Notes non lues", "Nota's niet gelezen", "Notes not read"),
    ListName.CARDS: ("Cartes demandées", "Gevraagde kaarten", "Cards asked for"),
    ListName.GAPS: ("Il manque du monde", "Volk te kort", "People missing"),
    ListName.SUGGESTIONS: ("Propositions", "Voorstellen", "Suggestions"),
    ListName.CLASHES: ("Deux shifts à la fois", "Twee shiften tegelijk", "Two shifts at once"),
}
_YES_NO: Final = (("oui", "non"), ("ja", "nee"), ("yes", "no"))
_NOBODY: Final = ("personne", "niemand", "nobody")
_TOTAL: Final = ("Total", "Totaal", "Total")


def head(key: str, language: Language) -> str:
    """Return what a column is called; an unknown key is a `KeyError`."""
    return HEADS[key][_place(language)]


def title(name: ListName, language: Language) -> str:
    """Return what a list is called."""
    return TITLES[name][_place(language)]


def total_word(language: Language) -> str:
    """Return what the row of sums is called."""
    return _TOTAL[_place(language)]


def columns_of(name: ListName) -> tuple[Column, ...]:
    """Return all columns of a list, in their usual order."""
    return _COLUMNS[_KIND.get(name, "members")]


def usual(name: ListName) -> tuple[str, ...]:
    """Return the keys of the columns that are seen unless somebody chooses otherwise."""
    return _USUAL.get(name) or tuple(column.key for column in columns_of(name))


def shown(cell: Cell, form: Format) -> str:
    """Return a cell as the screen and the paper write it."""
    match cell:
        case None:
            return ""
        case date():
            return form.numeric_date(cell)
    return str(cell)


def sums(columns: Sequence[Column], rows: Sequence[Any], reader: Reader) -> list[int | None]:
    """Return what each column adds up to, None where nothing is added up."""
    return [
        sum(cell for row in rows if isinstance(cell := column.cell(row, reader), int)) if column.summed else None
        for column in columns
    ]


def _plain(key: str, *, summed: bool = False) -> Column:
    return Column(key, lambda row, _: getattr(row, key), summed=summed)


def _hours(row: Any, reader: Reader) -> str:
    return reader.form.clocks(row.starts.astimezone(reader.zone), row.ends.astimezone(reader.zone))


def _begins(row: Any, _: Reader) -> datetime:
    begins: datetime = row.starts
    return begins


def _clock(row: Any, reader: Reader) -> tuple[time, time]:
    return row.starts.astimezone(reader.zone).time(), row.ends.astimezone(reader.zone).time()


def _moment(at: datetime, reader: Reader) -> str:
    local = at.astimezone(reader.zone)
    return f"{reader.form.day(local)} {reader.form.clock(local)}"


def _because(row: Any, reader: Reader) -> str:
    lines = (suggestion_line(one.word, one.figures, reader.language) for one in row.why)
    return semicolon(reader.language).join(lines)


def _led(row: Any, reader: Reader) -> str:
    return _YES_NO[_place(reader.language)][0] if row.led else _NOBODY[_place(reader.language)]


def _place(language: Language) -> int:
    return tuple(Language).index(language)


_NAME: Final = (
    _plain("number"), Column("name", lambda row, _: f"{row.family_name} {row.first_name}"), _plain("family_name"),
    _plain("first_name"),
)  # fmt: skip
_SLOT: Final = (Column("day", lambda row, _: row.day, _begins), Column("hours", _hours, _clock))
_MAIL: Final = (Column("language", lambda row, _: row.language.upper()), _plain("email"))
_MEMBERS: Final = (
    *_NAME,
    Column("status", lambda row, reader: status_word(row.status, reader.language)),
    Column("mode", lambda row, reader: mode_word(row.mode, reader.language)),
    _plain("since"), _plain("until"),
    _plain("owed", summed=True), _plain("booked", summed=True), _plain("unbooked", summed=True),
    _plain("sr"), _plain("sc"), _plain("next_shift"), _plain("ended"), _plain("reason"), _plain("who"),
    *_MAIL,
)  # fmt: skip
_LATE: Final = (
    *_NAME, _plain("times", summed=True), _plain("minutes", summed=True), _plain("longest"), _plain("last"), *_MAIL,
)  # fmt: skip
_SHEETS: Final = (
    *_SLOT, _plain("expected", summed=True), _plain("present", summed=True), _plain("validated_by"), _plain("notes"),
    _plain("comments"), _plain("warnings", summed=True),
)  # fmt: skip
_GAPS: Final = (
    *_SLOT, _plain("task"), _plain("free", summed=True), _plain("held", summed=True), _plain("skill"), Column("led", _led),
)  # fmt: skip
_SUGGESTIONS: Final = (
    *_SLOT, Column("task", lambda row, reader: reader.tasks.get(row.task_id, "")), _plain("number"), _plain("name"),
    Column("why", _because),
)  # fmt: skip
_CLASHES: Final = (
    _plain("name"),
    Column("first", lambda row, reader: _moment(row.starts, reader), _begins),
    Column("second", lambda row, reader: _moment(row.other_starts, reader), lambda row, _: row.other_starts),
)
_CARDS: Final = (
    *_NAME,
    Column("holder", lambda row, _: row.eater or f"{row.first_name} {row.family_name}"),
    Column("asked", lambda row, reader: row.at.astimezone(reader.zone).date(), lambda row, _: row.at),
)
_COLUMNS: Final[dict[str, tuple[Column, ...]]] = {
    "members": _MEMBERS, "late": _LATE, "sheets": _SHEETS, "gaps": _GAPS, "suggestions": _SUGGESTIONS, "clashes": _CLASHES,
    "cards": _CARDS,
}  # fmt: skip
_KIND: Final = {
    ListName.LATE: "late",
    ListName.UNVALIDATED: "sheets", ListName.NOTES: "sheets", ListName.GAPS: "gaps",
    ListName.SUGGESTIONS: "suggestions", ListName.CLASHES: "clashes", ListName.CARDS: "cards",
}  # fmt: skip
_WHO: Final = ("number", "name")
_USUAL: Final[dict[ListName, tuple[str, ...]]] = {
    ListName.ALERT: (*_WHO, "until", "unbooked", "next_shift"),
    ListName.SUSPENDED: (*_WHO, "since", "unbooked", "next_shift"),
    ListName.EXTENSION: (*_WHO, "until", "unbooked", "next_shift"),
    ListName.FROZEN: (*_WHO, "mode", "owed", "ended", "reason"),
    ListName.AWAY: (*_WHO, "status", "since", "until"),
    ListName.OWING: (*_WHO, "status", "until", "owed", "unbooked"),
    ListName.PLACELESS: (*_WHO, "status", "owed", "next_shift"),
    ListName.ENDED: (*_WHO, "status", "ended", "reason", "who"),
    ListName.LATE: (*_WHO, "times", "minutes", "last"),
    ListName.CARDS: (*_WHO, "holder", "asked"),
    ListName.SUGGESTIONS: ("day", "hours", "name", "task", "why"),
    ListName.UNVALIDATED: ("day", "hours", "expected", "present"),
    ListName.NOTES: ("day", "hours", "notes", "comments", "warnings"),
}
