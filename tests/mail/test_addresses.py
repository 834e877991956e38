import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.mail.addresses import AddressImpossible, address_of, is_address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("amelie@exemple.be", "amelie@exemple.be"),
        ("  Amelie.Martin+bees@Exemple.BE \n", "Amelie.Martin+bees@exemple.be"),
        ("o'neill@sub.exemple.co.uk", "o'neill@sub.exemple.co.uk"),
        ("info@crèmerie.be", "info@xn--crmerie-3xa.be"),
        (f"{'a' * 64}@exemple.be", f"{'a' * 64}@exemple.be"),
    ],
)
def test_an_address_is_written_as_the_server_wants_it(text: str, address: str) -> None:
    assert address_of(text) == address
    assert address_of(address) == address


@pytest.mark.parametrize(
    "text",
    [
        "", "@", "amelie", "amelie@", "@exemple.be", "amelie@exemple", "a@b@exemple.be", "amélie@exemple.be",
        "amelie @exemple.be", "amelie@exem ple.be", ".amelie@exemple.be", "amelie.@exemple.be", "am..elie@exemple.be",
        "amelie@-exemple.be", "amelie@exemple-.be", "amelie@exemple..be", "amelie@.be", "amelie@[127.0.0.1]",
        "amelie@127.0.0.1", '"amelie"@exemple.be', "Amélie <amelie@exemple.be>", "amelie@exemple.be, bo@exemple.be",
        "amelie@exemple.be\r\nRCPT TO:<bo@exemple.be>", "amelie\r\nBcc: bo@exemple.be", "amelie\x00@exemple.be",
        f"{'a' * 65}@exemple.be", f"amelie@{'a' * 64}.be", f"amelie@{'.'.join(['abcdefghi'] * 25)}.be",
        "amelie@exemple.be>", "amelie@ex\u202eemple.be",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(AddressImpossible):
        address_of(text)
    assert not is_address(text)


def test_nothing_is_no_address() -> None:
    assert not is_address(None)


@given(st.text(max_size=40) | st.builds("{}@{}.be".format, st.text(max_size=20), st.text(max_size=20)))
def test_whatever_passes_stays_within_its_place(text: str) -> None:
    if is_address(text):
        address = address_of(text)
        assert address.isascii()
        assert address.isprintable()
        assert address.count("@") == 1
        assert not set(address) & set(' <>()[],;:\\"')
