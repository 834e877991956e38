from datetime import UTC, date, datetime
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.messages import sentence, word
from beesdesk.shifts.default_texts import NEWS, Text, news
from beesdesk.shifts.texts import (
    PLACEHOLDERS,
    About,
    Gap,
    TextEmpty,
    UnknownPlaceholder,
    check,
    default_text,
    rendered,
    shown,
)
from beesdesk.words import Language, MessageKind

TEN, ONE = datetime(2026, 11, 26, 10, tzinfo=UTC), datetime(2026, 11, 26, 13, tzinfo=UTC)
FULL = About(
    shop="La Ruche", first_name="Amélie", starts=TEN, ends=ONE, task="Caisse", until=date(2026, 12, 24),
    old_starts=TEN, old_ends=ONE, news="L'échange est fait.", gaps=(Gap(TEN, ONE, "Caisse", 2, 4), Gap(TEN, ONE, "", 0, 1)),
)  # fmt: skip
EACH = [(kind, language) for kind in MessageKind for language in Language]


@pytest.mark.parametrize(("kind", "language"), EACH)
def test_every_kind_says_something_in_every_language(kind: MessageKind, language: Language) -> None:
    text = rendered(default_text(kind, language), shown(FULL, language))

    assert text.subject
    assert "{" not in text.subject + text.body
    assert "La Ruche" in text.body
    assert "\n\n\n" not in text.body
    assert text.body.endswith("\n")


@pytest.mark.parametrize(("kind", "language"), EACH)
def test_every_text_of_the_program_may_be_kept_as_the_shops_own(kind: MessageKind, language: Language) -> None:
    check(kind, default_text(kind, language))


@pytest.mark.parametrize("kind", MessageKind)
def test_every_placeholder_has_a_value(kind: MessageKind) -> None:
    values = shown(FULL, Language.FR)

    assert all(values[name] for name in PLACEHOLDERS[kind])


@pytest.mark.parametrize("kind", MessageKind)
def test_the_languages_say_the_same_of_the_same(kind: MessageKind) -> None:
    used = [
        {name for name in PLACEHOLDERS[kind] if f"{{{name}}}" in text.subject + text.body}
        for text in (default_text(kind, language) for language in Language)
    ]

    assert used[0] == used[1] == used[2]


def test_days_and_hours_are_written_as_the_language_writes_them() -> None:
    text = Text("{day}", "{hours}, {until}")

    french = rendered(text, shown(FULL, Language.FR))
    assert french == Text(
        "jeudi 26\u00a0novembre 2026", "10\u00a0h\u00a000\u00a0\u2013 13\u00a0h\u00a000, jeudi 24\u00a0décembre 2026\n"
    )
    dutch = rendered(text, shown(FULL, Language.NL))
    assert dutch == Text(
        "donderdag 26\u00a0november 2026", "10.00\u00a0\u2013 13.00\u00a0u., donderdag 24\u00a0december 2026\n"
    )
    english = rendered(text, shown(FULL, Language.EN))
    assert english == Text(
        "Thursday 26\u00a0November 2026", "10:00\u00a0\u2013 13:00, Thursday 24\u00a0December 2026\n"
    )


def test_shifts_that_lack_people_stand_in_a_list() -> None:
    text = rendered(default_text(MessageKind.GAPS, Language.EN), shown(FULL, Language.EN))

    assert text.subject == "Shifts that lack people: 2"
    assert (
        "Thu 26\u00a0November, 10:00\u00a0\u2013 13:00, Caisse (2 / 4)\nThu 26\u00a0November, 10:00\u00a0\u2013 13:00 (0 / 1)"
        in text.body
    )


def test_what_is_not_known_leaves_no_hole() -> None:
    text = rendered(default_text(MessageKind.CANCELLED, Language.FR), shown(About(shop="La Ruche"), Language.FR))

    assert text.body.startswith("Bonjour,\n\nCe shift est annulé, ne venez pas :\n\n")
    assert ", \n" not in text.body
    day_only = shown(About(shop="", day=date(2026, 11, 26)), Language.EN)
    assert rendered(Text("x", "{day}, {hours}\n{task}"), day_only).body == "Thursday 26\u00a0November 2026\n"


@pytest.mark.parametrize("name", ["first_nam", "until", "", "first_name.__class__", "0", "first_name!r", "day:>9"])
def test_a_placeholder_that_the_kind_does_not_know_is_refused_by_its_name(name: str) -> None:
    with pytest.raises(UnknownPlaceholder) as refusal:
        check(MessageKind.REMINDER, Text("Shift", f"Bonjour {{{name}}}"))

    assert refusal.value.name == name
    assert refusal.value.allowed == ("first_name", "day", "hours", "task", "shop")


@pytest.mark.parametrize("language", Language)
def test_the_refusal_names_what_is_wrong_and_what_may_stand_there(language: Language) -> None:
    said = sentence(UnknownPlaceholder("until", PLACEHOLDERS[MessageKind.SUSPENDED]), language)

    assert "{until}" in said
    assert "first_name, shop" in said


@pytest.mark.parametrize("language", Language)
def test_every_kind_of_message_has_a_name(language: Language) -> None:
    names = [word(f"message_{kind}", language) for kind in MessageKind]

    assert len(set(names)) == len(MessageKind)
    assert not any(name.startswith("message_") for name in names)


def test_the_subject_is_looked_through_too() -> None:
    with pytest.raises(UnknownPlaceholder):
        check(MessageKind.FROZEN, Text("{day}", "Bonjour"))


@pytest.mark.parametrize("text", [Text(" ", "Bonjour"), Text("Shift", "\n")])
def test_a_message_has_a_subject_and_says_something(text: Text) -> None:
    with pytest.raises(TextEmpty):
        check(MessageKind.REMINDER, text)


@given(st.text(), st.text(ascii_lowercase + "{}.:![]"))
def test_no_text_and_no_name_breaks_a_message_or_is_computed(body: str, name: str) -> None:
    values = shown(About(shop="La Ruche", first_name=name), Language.FR)

    assert rendered(Text("Shift", f"x {{first_name}} {{shop}}\n{body}"), values).body.startswith(
        f"x {name} La Ruche" if name else "x La Ruche"
    )


@pytest.mark.parametrize("word", [*NEWS, "of a newer program"])
def test_news_are_told_in_every_language(word: str) -> None:
    assert len({news(word, language) for language in Language}) == 3
