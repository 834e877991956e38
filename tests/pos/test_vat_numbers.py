import pytest

from beesdesk.pos.vat_numbers import VatNumberWrong, country_of, register_of, vat_number


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("BE0403170701", "BE0403170701"),
        ("be 0403.170.701", "BE0403170701"),
        ("0403.170.701", "BE0403170701"),
        ("403 170 701", "BE0403170701"),
        ("TVA", None),
        ("FR 40 303 265 045", "FR40303265045"),
        ("40303265045", "FR40303265045"),
        ("fr K7 399 859 412", "FRK7399859412"),
        ("NL004495445B01", "NL004495445B01"),
        ("DE 136 695 976", "DE136695976"),
        ("EL 094259216", "EL094259216"),
    ],
)
def test_a_number_is_kept_with_its_country_and_without_marks(typed: str, kept: str | None) -> None:
    if kept is None:
        with pytest.raises(VatNumberWrong):
            vat_number(typed)
    else:
        assert vat_number(typed) == kept
        assert vat_number(kept) == kept


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "empty"),
        (" . ", "empty"),
        ("BE0403170702", "check_digit"),
        ("FR41303265045", "check_digit"),
        ("BE040317070", "check_digit"),
        ("BE04031707", "length"),
        ("12345678", "vat_country"),
        ("CHE123456788", "vat_country"),
        ("EU372022452", "vat_country"),
        ("BE04O3170701", "vat_format"),
        ("BE\u0660\u0664\u0660\u0663\u0661\u0667\u0660\u0667\u0660\u0661", "vat_format"),
        ("BE" + "1" * 500, "length"),
    ],
)
def test_what_is_no_number_is_refused_with_the_reason(typed: str, reason: str) -> None:
    with pytest.raises(VatNumberWrong) as refused:
        vat_number(typed)
    assert refused.value.reason == reason
    assert len(refused.value.number) < 30


def test_greece_and_northern_ireland_have_a_prefix_of_their_own() -> None:
    assert [country_of(number) for number in ("EL094259216", "XI123456789", "BE0403170701")] == ["GR", "GB", "BE"]


def test_belgian_and_french_numbers_hold_the_number_in_the_register_of_companies() -> None:
    assert register_of("BE0403170701") == ("0208", "0403170701")
    assert register_of("FR40303265045") == ("0002", "303265045")
    assert register_of("NL004495445B01") is None
