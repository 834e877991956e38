from datetime import timedelta

import pytest
from fake_roster import shift as roster_shift
from fake_roster import worker
from fake_shop import FakeShop
from fake_tells import WHO, member, messages, shift, task

from beesdesk.members.people import NotAllowed
from beesdesk.pos.rules import set_rule
from beesdesk.shifts.default_texts import Text
from beesdesk.shifts.messages import tell, tell_cancelled
from beesdesk.shifts.texts import TextEmpty, UnknownPlaceholder, default_text
from beesdesk.shifts.wording import reset_text, sample, set_text, text_of, told, word_texts, written
from beesdesk.words import Language, MessageKind

OWN = Text("Rappel", "Coucou {first_name}, on t'attend le {day}, {hours} : {task}.")


@pytest.fixture
def office(shop: FakeShop) -> str:
    return shop.person("Olivier", "office")


def test_the_shop_words_a_message_anew_in_one_language(shop: FakeShop, office: str) -> None:
    shop.do(set_text, MessageKind.REMINDER, Language.FR, OWN, now=shop.now(), who=office)

    assert shop.read(text_of, MessageKind.REMINDER, Language.FR) == OWN
    assert shop.read(text_of, MessageKind.REMINDER, Language.NL) == default_text(MessageKind.REMINDER, Language.NL)


def test_the_last_wording_counts_and_can_be_taken_back(shop: FakeShop, office: str) -> None:
    for text in (Text("Un", "Un"), OWN):
        shop.do(set_text, MessageKind.REMINDER, Language.FR, text, now=shop.now(), who=office)
    assert shop.read(text_of, MessageKind.REMINDER, Language.FR) == OWN

    for _ in range(2):
        shop.do(reset_text, MessageKind.REMINDER, Language.FR, now=shop.now(), who=office)
    assert shop.read(text_of, MessageKind.REMINDER, Language.FR) == default_text(MessageKind.REMINDER, Language.FR)

    shop.do(set_text, MessageKind.REMINDER, Language.FR, OWN, now=shop.now(), who=office)
    assert shop.read(text_of, MessageKind.REMINDER, Language.FR) == OWN


def test_the_journal_knows_who_worded_it(shop: FakeShop, office: str) -> None:
    shop.do(set_text, MessageKind.REMINDER, Language.FR, OWN, now=shop.now(), who=office)

    rows = shop.read(lambda session: session.values("SELECT who, detail FROM act WHERE kind = 'setting_changed'"))
    assert rows == [(office, '{"language":"fr","message":"reminder"}')]


def test_what_could_not_be_sent_is_not_kept(shop: FakeShop, office: str) -> None:
    for text, refusal in ((Text("x", "{until}"), UnknownPlaceholder), (Text("", "x"), TextEmpty)):
        with pytest.raises(refusal):
            shop.do(set_text, MessageKind.REMINDER, Language.FR, text, now=shop.now(), who=office)
    assert shop.read(lambda session: session.value("SELECT count(*) FROM message_text")) == 0


def test_only_who_may_change_settings_words_messages(shop: FakeShop) -> None:
    with pytest.raises(NotAllowed):
        shop.do(set_text, MessageKind.REMINDER, Language.FR, OWN, now=shop.now(), who="Nadia B.")


def test_a_message_speaks_of_its_shift_in_local_hours_and_in_the_readers_language(shop: FakeShop) -> None:
    shop.do(set_rule, "name", "La Ruche", who=WHO, now=shop.now())
    amelie = member(shop)
    off = shift(shop, shop.now() + timedelta(days=3), amelie, task_id=task(shop))
    shop.do(tell_cancelled, off, [amelie], shop.now())
    (message,) = messages(shop)

    text = shop.read(written, message, Language.NL)

    assert text.subject == "Shift geschrapt: donderdag 26\u00a0november 2026"
    assert "Dag Amelie,\n" in text.body
    assert "donderdag 26\u00a0november 2026, 10.00\u00a0\u2013 13.00\u00a0u.\nKassa\n" in text.body
    assert text.body.endswith("La Ruche\n")


def test_a_message_that_names_only_its_place_or_shift_finds_the_hours_there(shop: FakeShop) -> None:
    amelie = member(shop)
    held = shift(shop, shop.now() + timedelta(days=3), amelie)
    shop.do(tell, MessageKind.MISSED, amelie, "x", {}, subject=held, now=shop.now())

    (read,) = shop.read(told, amelie, Language.EN)

    assert read.kind is MessageKind.MISSED
    assert "Thursday 26\u00a0November 2026, 10:00\u00a0\u2013 13:00\n" in read.text.body


def test_the_latest_messages_come_first_and_each_reader_has_their_own(shop: FakeShop) -> None:
    amelie, bo = member(shop), member(shop, "bo")
    for kind in (MessageKind.SUSPENDED, MessageKind.FROZEN):
        shop.do(tell, kind, amelie, "x", {}, now=shop.now())
        shop.clock.pass_by(hours=1)
    shop.do(tell, MessageKind.UNVALIDATED, None, "x", {"day": "2026-11-22"}, now=shop.now())

    assert [one.kind for one in shop.read(told, amelie, Language.FR)] == [MessageKind.FROZEN, MessageKind.SUSPENDED]
    assert shop.read(told, bo, Language.FR) == []
    (office,) = shop.read(told, None, Language.FR)
    assert office.text.subject == "Feuille de présence non validée : dimanche 22\u00a0novembre 2026"


def test_several_texts_are_worded_together_and_those_of_the_program_are_reset(shop: FakeShop, office: str) -> None:
    own = default_text(MessageKind.REMINDER, Language.NL)
    shop.do(set_text, MessageKind.REMINDER, Language.NL, Text("x", "x"), now=shop.now(), who=office)

    wanted = {(MessageKind.REMINDER, Language.FR): OWN, (MessageKind.REMINDER, Language.NL): own}
    shop.do(word_texts, wanted, now=shop.now(), who=office)

    assert shop.read(text_of, MessageKind.REMINDER, Language.FR) == OWN
    assert shop.read(text_of, MessageKind.REMINDER, Language.NL) == own
    kept = "SELECT count(*) FROM message_text WHERE withdrawn = 0"
    assert shop.read(lambda session: session.value(kept)) == 1


def test_one_text_that_could_not_be_sent_keeps_all_back(shop: FakeShop, office: str) -> None:
    wanted = {(MessageKind.REMINDER, Language.FR): OWN, (MessageKind.REMINDER, Language.NL): Text("x", "{until}")}

    with pytest.raises(UnknownPlaceholder):
        shop.do(word_texts, wanted, now=shop.now(), who=office)

    assert shop.read(text_of, MessageKind.REMINDER, Language.FR) == default_text(MessageKind.REMINDER, Language.FR)


def test_a_sample_is_for_whoever_comes_to_the_next_shift(shop: FakeShop) -> None:
    assert shop.read(sample, Language.FR, now=shop.now())["first_name"] == "Amélie"

    roster_shift(shop, shop.today + timedelta(1), hour=14, of=[worker(shop, first_name="Bo")])

    seen = shop.read(sample, Language.FR, now=shop.now())
    assert (seen["first_name"], seen["hours"][:2]) == ("Bo", "14")
