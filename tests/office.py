"""Somebody of the office, for tests in which the office acts."""

from uuid import UUID

from fake_shop import FakeShop

from beesdesk.db.session import Session
from beesdesk.members.model import Person
from beesdesk.words import Role

OFFICE = UUID(int=0xF1CE).hex


def staff_office(shop: FakeShop) -> None:
    """Let somebody of the office work in the shop."""
    person = Person(UUID(hex=OFFICE), None, "Ada", Role.OFFICE, None, None, withdrawn=False)
    shop.do(Session.insert, person)
