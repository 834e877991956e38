"""Shares: bought, given back, and what they entitle to."""

from decimal import Decimal
from uuid import UUID, uuid4

import pytest
from fake_shop import FakeShop

from beesdesk.db.session import Session
from beesdesk.journal import ActEntry
from beesdesk.members.people import NotAllowed
from beesdesk.members.shares import (
    OwnShares,
    SharesNone,
    SharesTooFew,
    ShareType,
    held_count,
    held_types,
    move_shares,
    share_moves,
    share_types,
    shares_kept,
    shops,
    transfer_shares,
    works,
)
from beesdesk.words import Act


def kind(shop: FakeShop, code: str = "A", *, may_work: bool = True, may_shop: bool = True) -> UUID:
    row = ShareType(uuid4(), code, code, code, code, Decimal(25), may_work, may_shop, None, withdrawn=False)
    shop.do(Session.insert, row)
    return row.id


def holder(shop: FakeShop) -> UUID:
    shop.member(number=7)
    return shop.member_id(7)


def test_shares_are_the_sum_of_their_movements(shop: FakeShop) -> None:
    one, a, office = holder(shop), kind(shop), shop.person(roles="office")
    assert not shop.read(shares_kept)

    for count in (3, -1):
        shop.do(move_shares, one, a, count, now=shop.now(), who=office, reason="achat")

    assert shop.read(held_count, one, a) == 2
    assert [one.code for one in shop.read(held_types, one)] == ["A"]
    assert shop.read(shares_kept)
    acts = shop.read(Session.rows, ActEntry, "SELECT * FROM act WHERE kind = 'shares_moved'")
    assert [(act.who, act.reason, act.subject_id) for act in acts] == [(office, "achat", one)] * 2


def test_nobody_gives_back_more_than_they_hold(shop: FakeShop) -> None:
    one, a, office = holder(shop), kind(shop), shop.person(roles="office")
    shop.do(move_shares, one, a, 1, now=shop.now(), who=office)

    with pytest.raises(SharesTooFew):
        shop.do(move_shares, one, a, -2, now=shop.now(), who=office)
    assert shop.read(held_count, one, a) == 1


def test_a_cashier_moves_no_shares(shop: FakeShop) -> None:
    one, a = holder(shop), kind(shop)
    cashier, office = shop.person(roles="cashier"), shop.person("Ada", roles="office")

    with pytest.raises(NotAllowed):
        shop.do(move_shares, one, a, 1, now=shop.now(), who=cashier)
    shop.do(move_shares, one, a, 1, now=shop.now(), who=cashier, approved_by=office)

    (act,) = shop.read(Session.rows, ActEntry, "SELECT * FROM act")
    assert (act.kind, act.who, act.approved_by) == (Act.SHARES_MOVED, cashier, office)


def test_one_kind_that_lets_work_or_shop_is_enough(shop: FakeShop) -> None:
    kind(shop, "A"), kind(shop, "B", may_work=False), kind(shop, "C", may_work=False, may_shop=False)
    a, b, c = shop.read(share_types)

    assert [works(held) for held in ([a], [b], [c, a], [])] == [True, False, True, False]
    assert [shops(held) for held in ([a], [b], [c], [])] == [True, True, False, False]


def test_shares_go_from_one_member_to_another_in_one_act(shop: FakeShop) -> None:
    giver, a, office = holder(shop), kind(shop), shop.person(roles="office")
    shop.member(number=8)
    taker = shop.member_id(8)
    shop.do(move_shares, giver, a, 3, now=shop.now(), who=office)

    shop.do(transfer_shares, giver, taker, a, 2, now=shop.now(), who=office, reason="gift")

    assert [shop.read(held_count, one, a) for one in (giver, taker)] == [1, 2]
    assert [(one.count, one.amount) for one in shop.read(share_moves, giver)] == [(-2, Decimal(-50)), (3, Decimal(75))]
    for to, count, refusal in ((taker, 2, SharesTooFew), (giver, 1, OwnShares), (taker, 0, SharesNone)):
        with pytest.raises(refusal):
            shop.do(transfer_shares, giver, to, a, count, now=shop.now(), who=office)
    assert shop.read(held_count, taker, a) == 2
