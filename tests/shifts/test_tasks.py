import pytest
from fake_roster import on
from fake_shop import FakeShop
from office import OFFICE

from beesdesk.members.people import NotAllowed
from beesdesk.shifts.generating import add_templates, new_template
from beesdesk.shifts.refusals import NameKnown, NameNeeded, SkillUsed, TaskUsed
from beesdesk.shifts.tasks import Names, end_skill, end_task, keep_skill, keep_task, name_in, skills, tasks
from beesdesk.words import Language

TILL = Names("Caisse", "Kassa", "Till")


def test_a_task_is_named_in_three_languages_and_asks_for_a_skill(shop: FakeShop) -> None:
    skill = shop.do(keep_skill, None, Names("Tenir la caisse", "", ""), now=shop.now(), who=OFFICE)
    key = shop.do(keep_task, None, TILL, skill, now=shop.now(), who=OFFICE)

    (task,) = shop.read(tasks)
    assert (task.id, task.skill_id) == (key, skill)
    assert [name_in(task, language) for language in Language] == ["Caisse", "Kassa", "Till"]
    assert [name_in(one, Language.EN) for one in shop.read(skills)] == ["Tenir la caisse"]


def test_a_task_is_named_anew(shop: FakeShop) -> None:
    key = shop.do(keep_task, None, TILL, None, now=shop.now(), who=OFFICE)

    shop.do(keep_task, key, Names("Caisses", "Kassa's", "Tills"), None, now=shop.now(), who=OFFICE)

    assert [task.name_fr for task in shop.read(tasks)] == ["Caisses"]


def test_no_name_and_a_name_twice_are_refused(shop: FakeShop) -> None:
    shop.do(keep_task, None, TILL, None, now=shop.now(), who=OFFICE)

    with pytest.raises(NameNeeded):
        shop.do(keep_task, None, Names(" ", "", ""), None, now=shop.now(), who=OFFICE)
    with pytest.raises(NameKnown):
        shop.do(keep_task, None, Names("caisse", "Iets", "Else"), None, now=shop.now(), who=OFFICE)


def test_what_is_still_used_is_not_ended(shop: FakeShop) -> None:
    skill = shop.do(keep_skill, None, TILL, now=shop.now(), who=OFFICE)
    task = shop.do(keep_task, None, TILL, skill, now=shop.now(), who=OFFICE)
    template = new_template("A", 1, 540, 705, 3, task_id=task)
    shop.do(add_templates, [template], now=shop.now())

    with pytest.raises(TaskUsed):
        shop.do(end_task, task, now=shop.now(), who=OFFICE)
    with pytest.raises(SkillUsed):
        shop.do(end_skill, skill, now=shop.now(), who=OFFICE)


def test_what_nothing_uses_is_ended(shop: FakeShop) -> None:
    skill = shop.do(keep_skill, None, TILL, now=shop.now(), who=OFFICE)
    task = shop.do(keep_task, None, TILL, skill, now=shop.now(), who=OFFICE)

    shop.do(end_task, task, now=shop.now(), who=OFFICE)
    shop.do(end_skill, skill, now=shop.now(), who=OFFICE)

    assert (shop.read(tasks), shop.read(skills)) == ([], [])
    assert on(shop, 0) == shop.today


def test_only_who_may_changes_them(shop: FakeShop) -> None:
    with pytest.raises(NotAllowed):
        shop.do(keep_task, None, TILL, None, now=shop.now(), who="Nadia B.")


def test_what_was_ended_comes_back_when_it_is_kept_again(shop: FakeShop) -> None:
    skill = shop.do(keep_skill, None, TILL, now=shop.now(), who=OFFICE)
    task = shop.do(keep_task, None, TILL, skill, now=shop.now(), who=OFFICE)
    shop.do(end_task, task, now=shop.now(), who=OFFICE)
    shop.do(end_skill, skill, now=shop.now(), who=OFFICE)

    shop.do(keep_skill, skill, TILL, now=shop.now(), who=OFFICE)
    shop.do(keep_task, task, TILL, skill, now=shop.now(), who=OFFICE)

    assert ([one.id for one in shop.read(tasks)], [one.id for one in shop.read(skills)]) == ([task], [skill])
