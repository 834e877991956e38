"""Names in the three languages, as somebody types them."""

from beesdesk.pos.refusals import NameMissing


def filled(names: tuple[str, str, str]) -> tuple[str, str, str]:
    """Return names in the order of the languages; the first stands in for those left empty. Raises `NameMissing`."""
    tidy = [" ".join(name.split()) for name in names]
    first = next((name for name in tidy if name), None)
    if first is None:
        raise NameMissing
    french, dutch, english = (name or first for name in tidy)
    return french, dutch, english
