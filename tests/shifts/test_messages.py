from datetime import date, timedelta
from uuid import UUID

import pytest
from fake_shop import FakeShop
from fake_tells import (
    OFFICE,
    WHO,
    everything,
    mails,
    member,
    messages,
    newcomer,
    office_reads,
    place_of,
    recipients,
    shift,
)

from beesdesk.db.session import Session
from beesdesk.members.model import Member
from beesdesk.pos.rules import set_rule
from beesdesk.shifts import duties, keeping
from beesdesk.shifts.attendance import mark
from beesdesk.shifts.calendar import shift_id
from beesdesk.shifts.closing_days import close_day, reopen_day
from beesdesk.shifts.generating import cancel_shift, end_template, generate_week, new_template, set_hours
from beesdesk.shifts.messages import ALWAYS_MAILED, MessageNeeded, set_wanted, tell, wants
from beesdesk.shifts.model import RegularPlace, Shift
from beesdesk.shifts.wording import written
from beesdesk.words import Language, MessageKind, Mode, PlaceState, Status


def told(shop: FakeShop, member_id: UUID) -> list[MessageKind]:
    return [message.kind for message in messages(shop) if message.member_id == member_id]


def in_debt(shop: FakeShop) -> UUID:
    """Return a regular member who has just missed a shift."""
    amelie = member(shop)
    missed = shift(shop, shop.now() - timedelta(hours=4), amelie)
    shop.do(mark, place_of(shop, missed), PlaceState.ABSENT_1, now=shop.now(), who=WHO)
    return amelie


# Telling


def test_a_message_is_mailed_in_the_members_language(shop: FakeShop) -> None:
    bo = member(shop, "bo", language=Language.NL)

    made = shop.do(tell, MessageKind.REMINDER, bo, "x", {}, now=shop.now())

    (mail,) = mails(shop)
    assert (mail.kind, mail.recipient, mail.subject_id, mail.language) == (
        "message", "bo@exemple.be", made, Language.NL,
    )  # fmt: skip


def test_the_same_thing_is_told_once(shop: FakeShop) -> None:
    amelie, bo = member(shop), member(shop, "bo")
    for reader, key in ((amelie, "x"), (amelie, "x"), (bo, "x"), (amelie, "y")):
        shop.do(tell, MessageKind.REMINDER, reader, key, {}, now=shop.now())

    assert recipients(shop) == ["amelie@exemple.be", "amelie@exemple.be", "bo@exemple.be"]
    assert len(messages(shop)) == 3


def test_two_devices_give_the_mail_of_a_message_the_same_name(shop: FakeShop) -> None:
    made = shop.do(tell, MessageKind.REMINDER, member(shop), "x", {}, now=shop.now())

    assert made is not None
    assert mails(shop)[0].message_id == f"<{made}@beesdesk.invalid>"


@pytest.mark.parametrize("address", [None, "", "amelie", "amelie@", "a@b.be\r\nBcc: spy@example.org"])
def test_who_cannot_be_mailed_is_told_all_the_same(shop: FakeShop, address: str | None) -> None:
    amelie = member(shop)
    shop.do(Session.change, Member, amelie, email=address)

    shop.do(tell, MessageKind.SUSPENDED, amelie, "x", {}, now=shop.now())

    assert told(shop, amelie) == [MessageKind.SUSPENDED]
    assert mails(shop) == []


def test_the_office_is_mailed_where_the_shop_has_said_so(shop: FakeShop) -> None:
    shop.do(tell, MessageKind.GAPS, None, "monday", {}, now=shop.now())
    assert mails(shop) == []

    office_reads(shop)
    shop.do(set_rule, "language", "nl", who=WHO, now=shop.now())
    shop.do(tell, MessageKind.GAPS, None, "tuesday", {}, now=shop.now())

    assert [(mail.recipient, mail.language) for mail in mails(shop)] == [(OFFICE, Language.NL)]
    assert len(messages(shop)) == 2


# Who wants no mail


def test_who_wants_no_such_mail_finds_the_message_here(shop: FakeShop) -> None:
    amelie = member(shop)
    shop.do(set_wanted, amelie, MessageKind.REMINDER, wanted=False)

    shop.do(tell, MessageKind.REMINDER, amelie, "x", {}, now=shop.now())
    shop.do(tell, MessageKind.SWAP, amelie, "x", {}, now=shop.now())

    assert len(mails(shop)) == 1
    assert len(messages(shop)) == 2


def test_a_wish_can_be_changed_as_often_as_one_likes(shop: FakeShop) -> None:
    amelie, bo = member(shop), member(shop, "bo")
    for wanted in (True, False, False, True, True, False):
        shop.do(set_wanted, amelie, MessageKind.ALERT, wanted=wanted)
        assert shop.read(wants, amelie, MessageKind.ALERT) is wanted
        assert shop.read(wants, bo, MessageKind.ALERT)
    assert shop.read(lambda session: session.value("SELECT count(*) FROM message_opt_out")) == 1


@pytest.mark.parametrize("kind", sorted(ALWAYS_MAILED))
def test_what_costs_or_changes_a_right_is_always_mailed(shop: FakeShop, kind: MessageKind) -> None:
    amelie = member(shop)

    with pytest.raises(MessageNeeded) as refusal:
        shop.do(set_wanted, amelie, kind, wanted=False)

    assert refusal.value.kind == f"message_{kind}"
    assert shop.read(wants, amelie, kind)


# Status


def test_an_alert_says_until_when_one_may_shop(shop: FakeShop) -> None:
    amelie = in_debt(shop)

    (message,) = messages(shop)
    assert (message.kind, message.member_id) == (MessageKind.ALERT, amelie)
    assert message.about == '{"until":"2026-12-21"}'
    assert recipients(shop) == ["amelie@exemple.be"]


def test_each_status_is_told_when_it_comes_and_not_again(shop: FakeShop) -> None:
    amelie = in_debt(shop)
    for _ in range(40):
        shop.clock.pass_by(days=1)
        for _again in range(2):
            shop.do(keeping.move_day, now=shop.now())
            shop.do(keeping.refold_all, now=shop.now())
    assert told(shop, amelie) == [MessageKind.ALERT, MessageKind.SUSPENDED]

    shop.do(duties.unsubscribe, amelie, now=shop.now(), who=WHO)
    shop.do(keeping.refold_all, now=shop.now())

    assert told(shop, amelie) == [MessageKind.ALERT, MessageKind.SUSPENDED, MessageKind.FROZEN]


def test_an_alert_that_begins_anew_is_told_anew(shop: FakeShop) -> None:
    amelie = in_debt(shop)
    shop.clock.pass_by(days=2)
    shop.do(duties.correct, amelie, {"sr": 0}, now=shop.now(), who=WHO, reason="asked")
    shop.clock.pass_by(days=2)
    shop.do(duties.correct, amelie, {"sr": -1}, now=shop.now(), who=WHO, reason="asked")

    assert told(shop, amelie) == [MessageKind.ALERT, MessageKind.ALERT]
    assert [message.about for message in messages(shop)][1] == '{"until":"2026-12-25"}'


def test_a_slip_of_the_pen_put_right_and_made_again_on_one_day_is_told_once(shop: FakeShop) -> None:
    amelie = in_debt(shop)
    for owed in (0, -1, 0, -1):
        shop.do(duties.correct, amelie, {"sr": owed}, now=shop.now(), who=WHO, reason="asked")

    assert told(shop, amelie) == [MessageKind.ALERT]


def test_who_is_suspended_again_after_an_extension_is_told_again(shop: FakeShop) -> None:
    amelie = in_debt(shop)
    shop.clock.pass_by(days=29)
    shop.do(keeping.move_day, now=shop.now())
    shop.do(duties.extend, amelie, now=shop.now(), who=WHO)
    shop.clock.pass_by(days=11)
    shop.do(keeping.move_day, now=shop.now())

    assert told(shop, amelie) == [MessageKind.ALERT, MessageKind.SUSPENDED, MessageKind.SUSPENDED]


def test_what_was_known_when_the_shop_began_is_not_told(shop: FakeShop) -> None:
    for known in ({"sr": -1, "alert_start": date(2026, 11, 20)}, {"unsubscribed": True}):
        newcomer(shop, mode=Mode.REGULAR, **known)

    assert messages(shop) == []


def test_who_resigns_knows_it(shop: FakeShop) -> None:
    shop.do(duties.unsubscribe, member(shop), resigning=True, now=shop.now(), who=WHO)

    assert shop.read(lambda session: session.value("SELECT status FROM standing")) == Status.RESIGNING
    assert messages(shop) == []


# Cancelled shifts


def test_all_who_would_have_come_are_told_that_a_shift_is_off(shop: FakeShop) -> None:
    amelie, bo, cleo, dan = (member(shop, name) for name in ("amelie", "bo", "cleo", "dan"))
    off = shift(shop, shop.now() + timedelta(days=2), amelie, bo, None, replaced_by=cleo, leader=dan)

    assert shop.do(cancel_shift, off, now=shop.now()) == [amelie, bo]
    shop.do(cancel_shift, off, now=shop.now())

    assert recipients(shop) == [f"{name}@exemple.be" for name in ("amelie", "bo", "cleo", "dan")]
    assert {message.kind for message in messages(shop)} == {MessageKind.CANCELLED}


def test_a_day_closed_is_told_to_those_whose_shifts_are_to_come(shop: FakeShop) -> None:
    early, late = member(shop, "early"), member(shop, "late")
    shift(shop, shop.now() - timedelta(hours=1), early)
    shift(shop, shop.now() + timedelta(hours=3), late)

    shop.do(close_day, shop.today, "Fête", now=shop.now())

    assert recipients(shop) == ["late@exemple.be"]


def test_a_day_that_reopens_and_closes_again_is_told_each_time(shop: FakeShop) -> None:
    late = member(shop, "late")
    shift(shop, shop.now() + timedelta(hours=3), late)
    for act in (close_day, reopen_day, close_day):
        arguments = ("Fête",) if act is close_day else ()
        for _ in range(2):
            shop.do(act, shop.today, *arguments, now=shop.now())
        shop.clock.pass_by(minutes=5)

    assert told(shop, late) == [MessageKind.CANCELLED, MessageKind.REOPENED, MessageKind.CANCELLED]
    assert recipients(shop) == ["late@exemple.be"] * 3


def test_the_end_of_a_template_is_told_for_each_shift_that_is_made(shop: FakeShop) -> None:
    amelie = member(shop)
    template = new_template("A", 2, 600, 780, 2)
    shop.do(Session.insert, template)
    shop.do(Session.insert, RegularPlace(template.id, template.id, amelie, shop.now(), None, None))
    for weeks in (1, 2, 3):
        shop.do(generate_week, date(2026, 11, 23) + timedelta(weeks=weeks), [template])

    shop.do(end_template, template.id, date(2026, 12, 1), now=shop.now())

    assert sorted(message.about[:45] for message in messages(shop)) == [
        '{"ends":"2026-12-08T12:00:00+00:00","starts":', '{"ends":"2026-12-15T12:00:00+00:00","starts":',
    ]  # fmt: skip


def test_who_is_to_come_is_told_of_other_hours(shop: FakeShop) -> None:
    amelie, bo = member(shop), member(shop, "bo")
    template = new_template("A", 2, 600, 780, 2)
    shop.do(Session.insert, template)
    shop.do(Session.insert, RegularPlace(template.id, template.id, amelie, shop.now(), None, None))
    shop.do(generate_week, date(2026, 11, 30), [template])
    shop.do(Session.change, Shift, shift_id(template.id, date(2026, 11, 30)), leader_id=bo)

    for start in (600, 840, 840):
        shop.do(set_hours, template.id, 4, start, 960, now=shop.now())
    assert recipients(shop) == ["amelie@exemple.be", "amelie@exemple.be", "bo@exemple.be", "bo@exemple.be"]

    last = max(messages(shop, MessageKind.MOVED), key=lambda message: message.about)
    text = shop.read(written, last, Language.EN)
    assert text.subject == "Shift moved: Thursday 3\u00a0December 2026"
    assert "Your shift of Thursday 3\u00a0December 2026, 10:00\u00a0\u2013 16:00, has been moved." in text.body
    assert "Thursday 3\u00a0December 2026, 14:00\u00a0\u2013 16:00\n" in text.body


def test_a_refused_act_tells_nobody(shop: FakeShop) -> None:
    amelie = in_debt(shop)
    before = everything(shop)

    def fail(session: Session) -> None:
        tell(session, MessageKind.REMINDER, amelie, "x", {}, now=shop.now())
        raise MessageNeeded("message_missed")

    with pytest.raises(MessageNeeded):
        shop.do(fail)

    assert everything(shop) == before
