import pytest

from beesdesk.hardware.concert_terminal import ConcertTerminal
from beesdesk.hardware.terminal import BadTerminalAddress
from beesdesk.hardware.terminals import terminal_for
from beesdesk.hardware.zvt_terminal import ZvtTerminal


def test_an_address_names_a_terminal() -> None:
    assert terminal_for("none") is None
    assert isinstance(terminal_for("concert:/dev/ttyACM0"), ConcertTerminal)
    assert isinstance(terminal_for("zvt:COM3"), ZvtTerminal)
    assert isinstance(terminal_for("zvt:tcp:192.168.1.40"), ZvtTerminal)
    assert isinstance(terminal_for("ZVT:tcp:[::1]:20008"), ZvtTerminal)


@pytest.mark.parametrize(
    "address", ["", "none:x", "concert", "concert:", "zvt:", "zvt:tcp:", "zvt:tcp:a:0", "zvt:tcp:a:99999", "x:y"]
)
def test_anything_else_is_refused(address: str) -> None:
    with pytest.raises(BadTerminalAddress) as refused:
        terminal_for(address)
    assert refused.value.address == address
