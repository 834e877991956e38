"""What this device is set to: read once from `device.toml` in its folder into a frozen value."""

import os
from dataclasses import asdict, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from beesdesk.errors import ShopError
from beesdesk.values import dataclass
from beesdesk.words import Language

FILE_NAME = "device.toml"
FOLDER_VARIABLE = "BEESDESK_DATA"
TRAINING = "training"
"""The folder of the practice shop, within that of the real one."""


class SettingsBroken(ShopError):
    """The settings file cannot be read; `detail` says where it stops making sense."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(path, detail)
        self.path = path
        self.detail = detail


class MailSecurity(StrEnum):
    """How a mail server is spoken to."""

    STARTTLS = "starttls"
    """Encrypted after the greeting, mostly on port 587."""
    TLS = "tls"
    """Encrypted from the first byte, mostly on port 465."""
    NONE = "none"
    """In clear: to a server on this machine only."""


class DeviceRole(StrEnum):
    """What a device is for: what opens on it where nothing else is said."""

    TILL = "till"
    KIOSK = "kiosk"
    OFFICE = "office"
    STOCK = "stock"


@dataclass(frozen=True, slots=True)
class Settings:
    """This device's settings. `text_scale` is percent, `volume` 0 to 100, gaps are milliseconds.

    `scanner` is a serial port, `auto` or `none`, `scale` a serial port or `none`; `printer` is `none`, `file:FOLDER`,
    `device:PATH` or `tcp:HOST:PORT`; `pole_display` is `none`, `escpos:PORT` or `vt100:PORT`, with `-ascii` behind the kind
    where it has no accents. `simulated` instead of an address is a simulator of the program's own, where nothing is real.
    `wedge_prefix` and `wedge_suffix` are the key that a typing scanner sends before and after a code (`F9`), `wedge_layout`
    (`be`, `fr`) the machine's layout where the scanner takes it for a US one: found out by the scanner's set-up. `customer_display` is the second screen, turned to who shops.
    `print_receipts` says that the printer may print receipts by itself, where shop or member want them. Without a
    `mail_host` no mail is sent; `mail_port` 0 is the usual one. The password is not here: see `mail.password`.
    `kiosk_welcome` opens the kiosk as the welcome desk; `kiosk_price_check` and `kiosk_weighing` say what it offers beside
    the members' own page. `scale_least` is the least that the scale weighs exactly, grams: Min on its plate.
    `label_printer` takes ZPL, addressed as the printer of receipts is; `label_dpi` are its dots an inch.
    `backup_folder` is a second place for the copies of the shop: a stick, a share; empty where there is none.
    `hub` is where the shop's machines exchange: a folder or `postgresql://HOST:PORT/NAME`, empty for a machine that is alone;
    `sync_minutes` is how often it is asked what the others have said.
    `first_run` is the step at which the first run was left, to be taken up there; empty where it is done, or was never begun.
    """

    language: Language = Language.FR
    theme: str = "system"
    text_scale: int = 100
    reduced_motion: bool = False
    volume: int = 70
    scanner: str = "auto"
    wedge_gap: int = 55
    wedge_prefix: str = ""
    wedge_suffix: str = ""
    wedge_layout: str = ""
    printer: str = "none"
    receipt_columns: int = 42
    print_receipts: bool = False
    mail_host: str = ""
    mail_port: int = 0
    mail_security: MailSecurity = MailSecurity.STARTTLS
    mail_user: str = ""
    mail_sender: str = ""
    scale: str = "none"
    customer_display: bool = False
    pole_display: str = "none"
    kiosk_welcome: bool = False
    kiosk_price_check: bool = True
    kiosk_weighing: bool = False
    scale_least: int = 20
    role: DeviceRole = DeviceRole.TILL
    first_run: str = ""
    label_printer: str = "none"
    terminal: str = "none"
    terminal_tenders: str = "card"
    label_dpi: int = 203
    backup_folder: str = ""
    hub: str = ""
    sync_minutes: int = 5

    def with_(self, **changes: Any) -> "Settings":
        """Return the settings with some of them changed."""
        return replace(self, **changes)


def data_folder(named: Path | None = None) -> Path:
    """Return where this device keeps its shop: as named, else `BEESDESK_DATA`, else the user's data folder."""
    if named is not None:
        return named
    if variable := os.environ.get(FOLDER_VARIABLE):
        return Path(variable)
    from platformdirs import user_data_path  # noqa: PLC0415 - not needed, nor loaded, where a folder is named

    return user_data_path("BeesDesk", appauthor=False)


def load_settings(folder: Path) -> Settings:
    """Read a device's settings; what is missing has its default, what is unknown is ignored. Raises `SettingsBroken`."""
    path = folder / FILE_NAME
    try:
        stored = _read(path.read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except ValueError as error:  # no TOML, or no UTF-8
        raise SettingsBroken(path, str(error)) from error
    known = {field.name: field.type for field in fields(Settings)}
    wanted = {name: value for name, value in stored.items() if name in known}
    for name, value in wanted.items():
        kind = type(getattr(Settings(), name))
        if type(value) is not (str if issubclass(kind, str) else kind):
            raise SettingsBroken(path, name)
    for name, kind in (("language", Language), ("mail_security", MailSecurity), ("role", DeviceRole)):
        if name in wanted:
            try:
                wanted[name] = kind(wanted[name])
            except ValueError as error:
                raise SettingsBroken(path, name) from error
    return Settings(**wanted)


def _read(text: str) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - not needed, nor loaded, where nothing is set

    return tomllib.loads(text)


def save_settings(folder: Path, settings: Settings) -> None:
    """Write a device's settings, all or nothing."""
    import json  # noqa: PLC0415 - not needed, nor loaded, by who only reads

    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in asdict(settings).items()]
    path = folder / FILE_NAME
    draft = path.with_suffix(".new")
    draft.write_text("".join(lines), "utf-8")
    draft.replace(path)
