"""Who is believed follows from what believed offices have said, and from nothing else."""

from itertools import permutations

from beesdesk.db.trust import OFFICE, Belief, Said, believed

FIRST, OFFICE_2, TILL, OTHER = b"F", b"O", b"T", b"X"
ROOTS = {FIRST: b"key F"}


def let_in(hlc: int, writer: bytes, device: bytes, role: str = "till", *, seq: int = 1, key: bytes = b"key") -> Said:
    return Said(hlc, writer, seq, device, key, role, None)


def shut_out(hlc: int, writer: bytes, device: bytes, last_seq: int, *, seq: int = 1) -> Said:
    return Said(hlc, writer, seq, device, None, "", last_seq)


def test_the_founding_device_is_believed_by_itself() -> None:
    assert believed(ROOTS, []) == {FIRST: Belief(b"key F", OFFICE, None)}


def test_an_office_lets_others_in_and_they_too_where_they_are_offices() -> None:
    said = [let_in(1, FIRST, OFFICE_2, OFFICE), let_in(2, OFFICE_2, TILL)]
    assert believed(ROOTS, said)[TILL] == Belief(b"key", "till", None)


def test_a_till_or_a_stranger_lets_nobody_in() -> None:
    assert TILL not in believed(ROOTS, [let_in(1, OTHER, TILL)])
    assert OTHER not in believed(ROOTS, [let_in(1, FIRST, TILL), let_in(2, TILL, OTHER)])


def test_what_was_said_before_its_writer_was_let_in_counts_once_it_is() -> None:
    said = [let_in(5, FIRST, OFFICE_2, OFFICE), let_in(2, OFFICE_2, TILL)]
    assert TILL in believed(ROOTS, said)


def test_a_revoked_device_is_believed_up_to_its_last_entry() -> None:
    belief = believed(ROOTS, [let_in(1, FIRST, TILL), shut_out(2, FIRST, TILL, 7)])[TILL]
    assert (belief.covers(7), belief.covers(8)) == (True, False)


def test_of_two_revocations_the_narrower_holds_and_nothing_undoes_it() -> None:
    said = [let_in(1, FIRST, TILL), shut_out(2, FIRST, TILL, 7), shut_out(3, FIRST, TILL, 9), let_in(4, FIRST, TILL)]
    assert believed(ROOTS, said)[TILL].last_seq == 7


def test_what_a_revoked_office_says_after_its_last_entry_does_not_count() -> None:
    said = [let_in(1, FIRST, OFFICE_2, OFFICE), shut_out(2, FIRST, OFFICE_2, 7), let_in(3, OFFICE_2, TILL, seq=8)]
    assert TILL not in believed(ROOTS, said)
    assert TILL in believed(ROOTS, [*said[:2], let_in(3, OFFICE_2, TILL, seq=7)])


def test_nobody_takes_over_a_devices_name_with_another_key() -> None:
    said = [let_in(1, FIRST, TILL), let_in(2, FIRST, TILL, OFFICE, key=b"other"), let_in(3, FIRST, FIRST, key=b"other")]
    beliefs = believed(ROOTS, said)
    assert beliefs[TILL] == Belief(b"key", "till", None)
    assert beliefs[FIRST] == Belief(b"key F", OFFICE, None)


def test_a_role_may_change_and_what_it_allows_then_counts() -> None:
    said = [let_in(1, FIRST, TILL), let_in(2, TILL, OTHER), let_in(3, FIRST, TILL, OFFICE)]
    assert believed(ROOTS, said[:2]).keys() == {FIRST, TILL}
    assert believed(ROOTS, said).keys() == {FIRST, TILL, OTHER}


def test_the_order_of_learning_changes_nothing() -> None:
    said = [
        let_in(1, FIRST, OFFICE_2, OFFICE), let_in(2, OFFICE_2, TILL), shut_out(3, OFFICE_2, FIRST, 4, seq=2),
        shut_out(3, FIRST, OFFICE_2, 1, seq=5), let_in(4, OFFICE_2, OTHER, seq=3),
    ]  # fmt: skip
    assert all(believed(ROOTS, order) == believed(ROOTS, said) for order in permutations(said))
