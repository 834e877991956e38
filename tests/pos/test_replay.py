"""The scenarios of the till, and what the replay says of those that do not hold."""

from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from fake_shop import FakeShop

from beesdesk.replay import Outcome, replay, run_scenario
from beesdesk.replaying.scenarios import Scenario, ScenariosMissing, ScenariosUnreadable, read_scenarios

FILE = Path(__file__).parent / "till-scenarios.yaml"
HELD = {"001", "002", "003", "004", "005", "006", "007", "008", "016", "017", "018", "023", "026", "027", "028"}
MILK = "{code: '5410188031072', name: Lait, price: '1.25', vat: 6}"


def text_of(*steps: str, then: str = "{}", given: str = f"products: [{MILK}]") -> str:
    lines = "".join(f"  - {step}\n" for step in steps)
    return f"- id: T-1\n  title: one\n  given:\n    {given}\n  when:\n{lines}  then: {then}\n"


def scenario(folder: Path, text: str) -> Scenario:
    path = folder / "scenarios.yaml"
    path.write_text(text, "utf-8")
    (found,) = read_scenarios(path)
    return found


def outcome(
    shop: FakeShop, tmp_path: Path, *steps: str, then: str = "{}", given: str = f"products: [{MILK}]"
) -> Outcome:
    return run_scenario(shop, scenario(tmp_path, text_of(*steps, then=then, given=given)))


SCAN = "{do: scan, code: '5410188031072'}"
PAY = "{do: pay, tender: card}"


def test_the_scenarios_of_the_till_hold_and_the_others_say_what_they_lack() -> None:
    out = StringIO()
    code = replay(FILE, out)
    *lines, last = out.getvalue().splitlines()
    failed = [line for line in lines if not line.startswith("PASS ")]

    assert {line.split()[1].removeprefix("POS-") for line in lines if line.startswith("PASS ")} >= HELD
    assert all(" does not know " in line and line.endswith(" yet") for line in failed), failed
    assert last == f"{len(lines) - len(failed)} passed, {len(failed)} failed"
    assert code == (1 if failed else 0)
    assert len(lines) == 28


def test_a_file_whose_scenarios_all_hold_is_good(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(text_of(SCAN, PAY, then="{status: paid, total: '1.25'}"))
    out = StringIO()

    assert replay(tmp_path / "one.yaml", out) == 0
    assert out.getvalue() == "PASS T-1 one\n1 passed, 0 failed\n"


def test_a_scenario_that_does_not_hold_says_what_was_expected_and_what_came(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(text_of(SCAN, then="{total: '1.24'}"))
    out = StringIO()

    assert replay(tmp_path / "one.yaml", out) == 1
    assert out.getvalue() == "FAIL T-1 expected total 1.24 got 1.25\n0 passed, 1 failed\n"


@pytest.mark.parametrize(
    ("step", "then", "failure"),
    [
        (
            "{do: scan, code: '5410188031072', expect: {total: '9.99'}}",
            "{}",
            "expected total 9.99 got 1.25 at step 1 scan",
        ),
        ("{do: scan, code: '5400000000003'}", "{}", "expected it to be taken got CodeUnknown at step 1 scan"),
        (
            "{do: scan, code: '5410188031072', error: true}",
            "{}",
            "expected it to be refused got it taken at step 1 scan",
        ),
        (SCAN, "{lines: [[Lait, '2', '2.50']]}", "expected lines Lait / 2 / 2.50 got Lait / 1 / 1.25"),
        (SCAN, "{lines: []}", "expected lines nothing got Lait / 1 / 1.25"),
        (SCAN, "{status: paid}", "expected status paid got open"),
        (SCAN, "{tenders: {cash: '1.25'}}", "expected tenders cash 1.25 got nothing"),
        (
            SCAN,
            "{vat: {'6': {gross: '1.25', vat: '0.08', net: '1.17'}}}",
            "expected vat 6 gross 1.25, vat 0.08, net 1.17 got 6 gross 1.25, vat 0.07, net 1.18",
        ),
        (
            SCAN,
            "{session: {sales: 1, z_number: 1}}",
            "expected session sales 1, z_number 1 got sales 0, z_number nothing",
        ),
        (SCAN, "{total: ''}", "expected total  got 1.25"),
    ],
)
def test_a_difference_is_said(shop: FakeShop, tmp_path: Path, step: str, then: str, failure: str) -> None:
    assert outcome(shop, tmp_path, step, then=then).failure == failure


@pytest.mark.parametrize(
    ("step", "given", "then", "unknown"),
    [
        ("{do: dance}", "{}", "{}", "step dance"),
        ("{do: pay, tender: shells}", "{}", "{}", "tender shells"),
        ("{do: scan, code: '1', colour: red}", "{}", "{}", "scan colour"),
        ("{do: close, counted: '1', expect: {luck: '1'}}", "{}", "{}", "expect luck"),
        (SCAN, "{}", "{session: {tips: '1'}}", "session tips"),
        (SCAN, "country: FR", "{}", "given country"),
        (SCAN, "settings: {music: loud}", "{}", "settings music"),
        (SCAN, "products: [{code: '1', name: a, colour: red}]", "{}", "product colour"),
        (SCAN, "members: [{card: '1', name: a, number: 1, shoes: '42'}]", "{}", "member shoes"),
    ],
)
def test_what_the_till_does_not_know_yet_is_said_before_anything_is_done(
    shop: FakeShop, tmp_path: Path, step: str, given: str, then: str, unknown: str
) -> None:
    assert outcome(shop, tmp_path, step, then=then, given=given).failure == f"does not know {unknown} yet"
    assert shop.read(lambda session: session.value("SELECT count(*) FROM till_session")) == 0


def test_what_holds_anyhow_may_be_said(shop: FakeShop, tmp_path: Path) -> None:
    given = (
        "{settings: {member_required: never}, members: [{card: '0421234567891', name: Ana, number: 1, may_shop: true}]}"
    )
    path = tmp_path / "one.yaml"
    path.write_text(f"- {{id: T-1, given: {given}, when: [{{do: new_sale}}]}}")
    (found,) = read_scenarios(path)
    assert run_scenario(shop, found).failure is None


@pytest.mark.parametrize(
    ("product", "named"),
    [
        ("{code: '1', name: a, price: dear}", "price 'dear'"),
        ("{code: '1', name: a, price: '1.255'}", "price '1.255'"),
        ("{code: '1', name: a, price: '1E30'}", "price '1E30'"),
        ("{code: '1', name: a, vat: [6]}", "vat ['6']"),
        ("{code: '1', name: a, per: ton}", "per 'ton'"),
        ("{code: '1', name: a, min_age: old}", "min_age 'old'"),
        ("{code: '1', name: a, tags: [[meal]]}", "tags [['meal']]"),
        ("{name: a}", "code None"),
        ("{code: '', name: a}", "code ''"),
        (f"{MILK}, {MILK}", "code ['5410188031072', '5410188031072']"),
        ("5", "products ['5']"),
    ],
)
def test_a_value_that_is_none_fails_its_scenario_and_no_other(tmp_path: Path, product: str, named: str) -> None:
    (tmp_path / "two.yaml").write_text(text_of(SCAN, given=f"products: [{product}]") + text_of(SCAN, PAY))
    out = StringIO()

    assert replay(tmp_path / "two.yaml", out) == 1
    assert out.getvalue() == f"FAIL T-1 cannot read {named}\nPASS T-1 one\n1 passed, 1 failed\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "just words",
        "a: mapping",
        "- 5",
        "- {title: no id}",
        "- {id: [1], when: []}",
        "- {id: T, title: nothing done}",
        "- {id: T, when: {do: scan}}",
        "- {id: T, when: [scan]}",
        "- {id: T, when: [{code: '1'}]}",
        "- {id: T, when: [{do: scan, error: perhaps}]}",
        "- {id: T, when: [{do: scan, expect: [1]}]}",
        "- {id: T, given: [1], when: [{do: scan}]}",
        "- {id: T, title: [1], when: [{do: scan}]}",
        "- {id: T, then: 5, when: [{do: scan}]}",
        "- id: T\n\tbad: tab",
        "[[[[",
        "[" * 400,
        "\0",
        "- &again {id: T, when: [*again]}",
    ],
)
def test_a_file_that_is_no_list_of_scenarios_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(text)
    with pytest.raises(ScenariosUnreadable) as refused:
        replay(path, StringIO())
    assert refused.value.path == path
    assert refused.value.detail


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ScenariosUnreadable):
        replay(tmp_path / "bad.yaml", StringIO())


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.yaml", tmp_path):
        with pytest.raises(ScenariosMissing):
            replay(path, StringIO())


def test_cards_and_codes_stay_as_they_are_written(tmp_path: Path) -> None:
    """To YAML, 0420 would be an octal number and 1.10 a float."""
    found = scenario(tmp_path, text_of("{do: member, card: 0420000001}", "{do: pay, tender: card, amount: 1.10}"))
    assert [step.fields for step in found.steps] == [{"card": "0420000001"}, {"tender": "card", "amount": "1.10"}]


def test_lines_are_counted_by_item_in_order_of_entry(shop: FakeShop, tmp_path: Path) -> None:
    """The second item stands at the third place, after a deposit."""
    beer = "{code: '5410228141266', name: Bière, price: '1.10', vat: 21, deposit: '0.10'}"
    found = outcome(
        shop,
        tmp_path,
        "{do: scan, code: '5410228141266', quantity: 2}",
        SCAN,
        "{do: correct, line: 2}",
        "{do: correct, line: 1, quantity: 1}",
        "{do: correct, line: 3, error: true}",
        then="{total: '1.20', lines: [[Bière, '2', '2.20'], [Deposit, '2', '0.20'], [Lait, '1', '1.25'],"
        " [Lait, '-1', '-1.25'], [Bière, '-1', '-1.10'], [Deposit, '-1', '-0.10']]}",
        given=f"products: [{MILK}, {beer}]",
    )
    assert found.failure is None


def test_every_deed_of_the_till_can_be_told(shop: FakeShop, tmp_path: Path) -> None:
    found = outcome(
        shop,
        tmp_path,
        "{do: member, card: '0421234567891'}",
        SCAN,
        "{do: park, name: Ana, expect: {status: parked, total: '1.25'}}",
        "{do: recall, name: Bob, error: true}",
        "{do: recall, name: Ana, expect: {status: open}}",
        "{do: pay, tender: cash, amount: '1.00', expect: {due: '0.25', tenders: {cash: '1.00'}}}",
        "{do: pay, tender: cash, amount: '1.00', expect: {change: '0.75'}}",
        "{do: cash_in, amount: '5.00', reason: monnaie}",
        "{do: cash_out, amount: '1.00', reason: banque}",
        "{do: open_drawer, reason: monnaie}",
        "{do: new_sale}",
        "{do: close, counted: '55.25'}",
        then="{session: {cash_expected: '55.25', difference: '0.00', z_number: 1, sales: 1, refunds: 0, turnover: '1.25'}}",
        given=f"{{float: '50.00', products: [{MILK}], members: [{{card: '0421234567891', name: Ana B, number: 7}}]}}",
    )
    assert found.failure is None
    assert shop.read(lambda session: session.value("SELECT number FROM member")) == 7


def test_each_scenario_has_a_shop_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "two.yaml").write_text(text_of(SCAN, PAY, then="{session: {sales: 1}}") * 2)
    out = StringIO()
    assert replay(tmp_path / "two.yaml", out) == 0
    assert Decimal(out.getvalue().splitlines()[-1].split()[0]) == 2
