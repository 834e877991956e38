"""Rules broken on purpose, one at a time: days that do not notice that prove nothing."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, Final

from beesdesk.db import merging, persons, registers, trust
from beesdesk.db.projecting import Projector
from beesdesk.db.registers import Write
from beesdesk.db.table import Table
from beesdesk.sync import exchange
from beesdesk.values import dataclass


@dataclass(frozen=True, slots=True)
class Mutant:
    """A rule that is broken: what is put in place of what."""

    name: str
    places: tuple[tuple[Any, str, Any], ...]

    @contextmanager
    def broken(self) -> Iterator[None]:
        """Let the rule be broken for a while."""
        with ExitStack() as stack:
            for owner, name, value in self.places:
                stack.enter_context(_instead(owner, name, value))
            yield


@contextmanager
def _instead(owner: Any, name: str, value: Any) -> Iterator[None]:
    before = vars(owner)[name]
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, before)


def _rank(made: Callable[[Write], Any]) -> Any:
    return ((Write, "rank", property(made)),)


def _nothing(*_: Any, **__: Any) -> None:
    """Do nothing."""


_real_take = Projector.take
_real_set = Projector._set  # noqa: SLF001 - rules are broken where they are
_real_write = Projector._write  # noqa: SLF001 - as above
_real_clash = registers._clash  # noqa: SLF001 - as above


def _set_keeping(self: Projector, entry: Any, shape: Table, key: bytes, base: int, document: dict[str, Any]) -> bool:
    said = {name: value for name, value in document.items() if value is not None}
    return _real_set(self, entry, shape, key, base, said)


def _set_without_base(
    self: Projector, entry: Any, shape: Table, key: bytes, base: int, document: dict[str, Any]
) -> bool:
    del base
    return _real_set(self, entry, shape, key, 0, document)


def _write_unstamped(
    self: Projector, entry: Any, shape: Table, key: bytes, found: Any, values: Any, *, base: Any
) -> None:
    _real_write(self, entry, shape, key, found, values, base=base)
    self._update(shape, key, {"version": found[2]})


def _one_group(self: Table) -> dict[str, str]:
    return dict.fromkeys(self.columns[1:], self.columns[1])


def _write_arrived(
    self: Projector, entry: Any, shape: Table, key: bytes, found: Any, values: Any, *, base: Any
) -> None:
    _real_write(self, entry, shape, key, found, values, base=base)
    self._update(shape, key, {name: value for name, value in values.items() if name != "id"})


def _fact_once_more(self: Projector, entry: Any, shape: Table, document: dict[str, Any]) -> bool:
    again = {**document, "id": bytes.fromhex(document["id"])[::-1].hex()}
    whole = _real_fact(self, entry, shape, document)
    if entry.seq % 7 == 0:
        _real_fact(self, entry, shape, again)
    return whole


_real_fact = Projector._fact  # noqa: SLF001 - as above


def _missing_forgotten(self: Projector, entries: Any) -> None:
    _real_take(self, entries)
    self._connection.execute("DELETE FROM waiting WHERE why = 'missing'")


def _any_belief(_: Any, __: int) -> bool:
    return True


def _clash_by_device(lost: Write, won: Write, writes: list[Write], value: Any) -> bool:
    return lost.device < won.device and _real_clash(lost, won, writes, value)


def _keeps_key(session: Any, person: bytes) -> None:
    session.connection.execute("INSERT OR IGNORE INTO forgotten (id) VALUES (?)", (person,))


def _pages_skipping(_: Any, more: Any, device: Any, after: int) -> Iterator[list[Any]]:
    while rows := more(device, after, exchange.PAGE):
        yield rows
        after = rows[-1].seq + 1


def _take_but_the_last(self: Projector, entries: Any) -> None:
    some = list(entries)
    _real_take(self, some[:-1] if len(some) > 1 else some)


MUTANTS: Final = (
    Mutant("the clock does not move on", ((merging, "_move_clock", _nothing),)),
    Mutant("ties go to whoever comes last", _rank(lambda write: (write.is_set, write.hlc))),
    Mutant("the greater device wins, not the later time", _rank(lambda write: (write.is_set, write.device, write.hlc))),
    Mutant("the earlier time wins", _rank(lambda write: (write.is_set, -write.hlc, write.device))),
    Mutant("what comes last wins", ((Projector, "_write", _write_arrived),)),
    Mutant("a row is one group", ((Table, "group_of", property(_one_group)),)),
    Mutant("the base is ignored", ((Projector, "_set", _set_without_base),)),
    Mutant("a row's version is not moved on", ((Projector, "_write", _write_unstamped),)),
    Mutant("what is emptied is not", ((Projector, "_set", _set_keeping),)),
    Mutant("only some conflicts are told", ((registers, "_clash", _clash_by_device),)),
    Mutant("conflicts are not told", ((Projector, "_compare", _nothing),)),
    Mutant("facts stand twice", ((Projector, "_fact", _fact_once_more),)),
    Mutant("what waits is dropped", ((Projector, "take", _missing_forgotten),)),
    Mutant("what waits is not tried again", ((Projector, "_released", lambda _: []),)),
    Mutant("who is shut out is still believed", ((trust.Belief, "covers", _any_belief),)),
    Mutant("keys of the erased stay", ((persons, "note_forgotten", _keeps_key),)),
    Mutant("names are not shown when their keys come", ((merging, "reveal", _nothing),)),
    Mutant("a page's end is skipped", ((exchange._Exchange, "_pages", _pages_skipping),)),  # noqa: SLF001 - as above
    Mutant("the last entry of a page is not put in", ((Projector, "take", _take_but_the_last),)),
    Mutant("old copies are not noticed", ((exchange._Exchange, "_refuse_fork", _nothing),)),  # noqa: SLF001 - as above
)
