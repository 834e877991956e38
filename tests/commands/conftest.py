import os
import pty
from collections.abc import Callable, Iterator

import pytest

Answers = Callable[..., None]


@pytest.fixture
def type_secretly(monkeypatch: pytest.MonkeyPatch) -> Iterator[Answers]:
    """Put answers on a pseudo-terminal, from which `getpass` reads them."""
    mine, theirs = pty.openpty()
    name = os.ttyname(theirs)
    real = os.open

    def open_tty(path: object, *rest: int, **named: int) -> int:
        return real(name if path == "/dev/tty" else path, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", open_tty)

    def typed(*answers: str) -> None:
        os.write(mine, "".join(f"{answer}\n" for answer in answers).encode())

    # `getpass` throws away what was typed before it asks: here it comes all at once.
    monkeypatch.setattr("termios.TCSAFLUSH", 1)
    yield typed
    os.close(mine)
    os.close(theirs)
