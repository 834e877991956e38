from fake_shop import FakeShop

from beesdesk.demo.staff import ADMINISTRATOR, LEADER, STAFF, put_staff
from beesdesk.members.people import administrators, name_of, people
from beesdesk.members.pins import is_pin, refuse_bad_pin
from beesdesk.members.signing_in import who_may
from beesdesk.words import Act


def test_the_people_of_the_demo_sign_in_with_the_pins_that_are_told(shop: FakeShop) -> None:
    references = shop.do(put_staff, shop.secret())

    assert [shop.read(name_of, reference) for reference in references] == [worker.name for worker in STAFF]
    by_name = {person.name: person for person in shop.read(people)}
    for worker in (LEADER, ADMINISTRATOR):
        kept = by_name[worker.name].pin_hash
        assert kept is not None
        assert is_pin(worker.pin, kept, shop.secret())
        refuse_bad_pin(worker.pin)


def test_the_demo_has_somebody_for_every_act(shop: FakeShop) -> None:
    shop.do(put_staff, shop.secret())

    assert [person.name for person in shop.read(administrators)] == [ADMINISTRATOR.name]
    assert [person.name for person in shop.read(who_may, Act.DISCOUNT)] == [LEADER.name, ADMINISTRATOR.name]
