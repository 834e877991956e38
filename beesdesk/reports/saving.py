"""Papers as files: whole, or not at all."""

from pathlib import Path

from beesdesk.errors import ShopError
from beesdesk.values import dataclass


@dataclass(eq=False)
class PaperNotSaved(ShopError):
    """The paper could not be written into its file."""

    path: Path
    detail: str


def save(data: bytes, file: Path) -> None:
    """Write a paper into a file; its folder is made. Raises `PaperNotSaved`."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_name(f"{file.name}.new")
        draft.write_bytes(data)
        draft.replace(file)
    except OSError as error:
        raise PaperNotSaved(file, error.strerror or type(error).__name__) from error
