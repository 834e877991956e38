"""The office writes to many: everybody whom it reaches once, in their own language."""

import json
from datetime import timedelta
from uuid import UUID

import pytest
from fake_shop import FakeShop
from fake_tells import WHO, mails, member, messages, recipients, shift

from beesdesk.db.session import Session
from beesdesk.journal import ActEntry
from beesdesk.members.people import NotAllowed
from beesdesk.pos.rules import set_rule
from beesdesk.shifts.default_texts import Text
from beesdesk.shifts.mailing import (
    Letter,
    LetterTextMissing,
    NobodyToWrite,
    Reach,
    addressees,
    preview,
    write_to,
)
from beesdesk.shifts.mailing_model import Mailing
from beesdesk.shifts.messages import set_wanted
from beesdesk.shifts.texts import TextEmpty, UnknownPlaceholder, default_text
from beesdesk.shifts.wording import told
from beesdesk.words import Act, Language, MessageKind

FRENCH = Text("Inventaire", "Bonjour {first_name},\n\nL'inventaire est lundi.\n\n{shop}")
DUTCH = Text("Inventaris", "Dag {first_name},\n\nDe inventaris is maandag.\n\n{shop}")
OWN = Letter(MessageKind.LETTER, {Language.FR: FRENCH, Language.NL: DUTCH})


@pytest.fixture
def staffed(shop: FakeShop) -> FakeShop:
    shop.do(set_rule, "name", "La Ruche", who=WHO, now=shop.now())
    return shop


def send(shop: FakeShop, *chosen: UUID, letter: Letter = OWN, who: str = WHO) -> int:
    return shop.do(write_to, letter, chosen, now=shop.now(), who=who)


def reaches(shop: FakeShop, *chosen: UUID, letter: Letter = OWN) -> dict[str, Reach]:
    found = shop.read(addressees, letter, chosen, now=shop.now())
    return {one.name.split()[0]: one.reach for one in found}


def test_everybody_gets_the_text_in_their_own_language(staffed: FakeShop) -> None:
    amelie, bo = member(staffed), member(staffed, "bo", language=Language.NL)

    assert send(staffed, amelie, bo) == 2

    assert recipients(staffed) == ["amelie@exemple.be", "bo@exemple.be"]
    french, dutch = (staffed.read(told, key, language)[0].text for key, language in ((amelie, "fr"), (bo, "nl")))
    assert french == Text("Inventaire", "Bonjour Amelie,\n\nL'inventaire est lundi.\n\nLa Ruche\n")
    assert dutch.body.startswith("Dag Bo,\n\nDe inventaris is maandag.")


def test_who_has_no_address_or_wants_no_such_mail_is_left_out_and_named(staffed: FakeShop) -> None:
    amelie, bo, cem = member(staffed), member(staffed, "bo", mail=False), member(staffed, "cem")
    staffed.do(set_wanted, cem, MessageKind.LETTER, wanted=False)

    assert reaches(staffed, amelie, bo, cem) == {"Amelie": Reach.YES, "Bo": Reach.NO_ADDRESS, "Cem": Reach.OPTED_OUT}
    assert send(staffed, amelie, bo, cem) == 1
    assert recipients(staffed) == ["amelie@exemple.be"]
    assert [message.member_id for message in messages(staffed)] == [amelie]


def test_the_same_text_reaches_nobody_twice_on_a_day(staffed: FakeShop) -> None:
    amelie, bo = member(staffed), member(staffed, "bo")
    send(staffed, amelie)

    assert reaches(staffed, amelie, bo) == {"Amelie": Reach.TOLD, "Bo": Reach.YES}
    assert send(staffed, amelie, bo) == 1
    with pytest.raises(NobodyToWrite):
        send(staffed, amelie, bo)

    assert len(mails(staffed)) == 2
    assert staffed.read(lambda session: session.value("SELECT count(*) FROM mailing")) == 1


def test_chosen_twice_is_written_to_once(staffed: FakeShop) -> None:
    amelie = member(staffed)
    assert send(staffed, amelie, amelie) == 1


def test_another_text_or_another_day_is_another_letter(staffed: FakeShop) -> None:
    amelie = member(staffed)
    send(staffed, amelie)
    send(staffed, amelie, letter=Letter(MessageKind.LETTER, {Language.FR: Text("Fête", "Venez tous")}))
    staffed.clock.pass_by(days=1)
    send(staffed, amelie)

    assert len(mails(staffed)) == 3


def test_the_shops_own_texts_say_until_when_and_which_shift(staffed: FakeShop) -> None:
    amelie = member(staffed)
    shift(staffed, staffed.now() + timedelta(days=2), amelie)
    reminder = Letter(MessageKind.REMINDER, {})

    seen = staffed.read(preview, reminder, amelie, Language.EN, now=staffed.now())
    send(staffed, amelie, letter=reminder)

    assert "Wednesday 25\u00a0November 2026, 10:00" in seen.body
    assert staffed.read(told, amelie, Language.EN)[0].text == seen


def test_a_suspension_is_written_to_everybody_who_has_an_address(staffed: FakeShop) -> None:
    amelie = member(staffed)
    assert reaches(staffed, amelie, letter=Letter(MessageKind.SUSPENDED, {})) == {"Amelie": Reach.YES}


def test_placeholders_that_nobody_knows_are_refused_before_anything_is_sent(staffed: FakeShop) -> None:
    amelie = member(staffed)
    wrong = Letter(MessageKind.LETTER, {Language.FR: Text("Salut", "Bonjour {surname}")})

    with pytest.raises(UnknownPlaceholder):
        staffed.read(preview, wrong, amelie, Language.FR, now=staffed.now())
    with pytest.raises(UnknownPlaceholder):
        send(staffed, amelie, letter=wrong)

    assert messages(staffed) == []


def test_a_language_without_text_is_named_with_how_many_read_it(staffed: FakeShop) -> None:
    people = [
        member(staffed),
        member(staffed, "bo", language=Language.NL),
        member(staffed, "cem", language=Language.NL),
    ]

    with pytest.raises(LetterTextMissing) as refusal:
        send(staffed, *people, letter=Letter(MessageKind.LETTER, {Language.FR: FRENCH}))

    assert (refusal.value.language, refusal.value.count) == ("language_nl", 2)
    assert mails(staffed) == []


@pytest.mark.parametrize(
    "text", [Text("", "Bonjour"), Text("Bonjour", "  \n"), default_text(MessageKind.LETTER, Language.FR)]
)
def test_a_text_that_says_nothing_is_refused(staffed: FakeShop, text: Text) -> None:
    with pytest.raises(TextEmpty):
        send(staffed, member(staffed), letter=Letter(MessageKind.LETTER, {Language.FR: text}))


def test_hostile_text_is_only_text(staffed: FakeShop) -> None:
    amelie = member(staffed)
    hostile = Text("Re: {shop}\r\nBcc: spy@example.org", "<b>{first_name}</b>\n%s {shop}")

    seen = staffed.read(
        preview, Letter(MessageKind.LETTER, {Language.FR: hostile}), amelie, Language.FR, now=staffed.now()
    )

    assert seen.body == "<b>Amelie</b>\n%s La Ruche\n"


def test_it_stands_in_the_journal_with_how_many_and_the_text_is_kept(staffed: FakeShop) -> None:
    send(staffed, member(staffed), member(staffed, "bo"))

    (entry,) = staffed.read(
        lambda session: session.rows(ActEntry, "SELECT * FROM act WHERE kind = ?", (Act.MEMBERS_MAILED,))
    )
    kept = staffed.read(Session.get, Mailing, entry.subject_id)

    assert (entry.who, json.loads(entry.detail)) == (WHO, {"message": "letter", "members": 2})
    assert json.loads(kept.texts)["fr"] == [FRENCH.subject, FRENCH.body]


def test_a_shift_leader_writes_to_nobody(staffed: FakeShop) -> None:
    luc = staffed.person("Luc", "shift_leader")
    with pytest.raises(NotAllowed):
        send(staffed, member(staffed), who=luc)
