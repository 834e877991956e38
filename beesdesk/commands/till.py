"""The till's window, the demo shop, the tour, scenarios and receipts."""

import argparse
import os
import sys
from importlib import import_module
from pathlib import Path

from beesdesk.commands import BadCall
from beesdesk.db.file import FILE_NAME
from beesdesk.settings import DeviceRole
from beesdesk.ui.libraries import has_screen, install_line, missing_libraries
from beesdesk.words import Language

NO_SCREEN = {
    Language.FR: "Il n'y a pas d'écran ici : voici plutôt la visite guidée, dans {out}.",
    Language.NL: "Er is hier geen scherm: daarom de rondleiding, in {out}.",
    Language.EN: "There is no screen here: taking the tour instead, into {out}.",
}
NO_SCREEN_NO_TOUR = {
    Language.FR: "Il n'y a pas d'écran ici. Essayez : beesdesk tour DOSSIER",
    Language.NL: "Er is hier geen scherm. Probeer: beesdesk tour MAP",
    Language.EN: "There is no screen here. Try: beesdesk tour FOLDER",
}
MISSING = {
    Language.FR: "Il manque des bibliothèques du système. Installez-les ainsi :\n  {line}",
    Language.NL: "Er ontbreken systeembibliotheken. Installeer ze zo:\n  {line}",
    Language.EN: "System libraries are missing. Install them so:\n  {line}",
}
MADE = {
    Language.FR: "Magasin de démonstration : {products} articles, {members} membres, {sales} ventes, dans {folder}",
    Language.NL: "Demowinkel: {products} artikelen, {members} leden, {sales} verkopen, in {folder}",
    Language.EN: "Demo shop: {products} products, {members} members, {sales} sales, in {folder}",
}
STAFF = {
    Language.FR: "Pour autoriser : {leader} (responsable), code {leader_pin} ; {boss} (administratrice), code {boss_pin}",
    Language.NL: "Om toe te staan: {leader} (verantwoordelijke), pincode {leader_pin}; {boss} (beheerder), pincode {boss_pin}",
    Language.EN: "To allow acts: {leader} (shift leader), PIN {leader_pin}; {boss} (administrator), PIN {boss_pin}",
}
MAKING = {
    Language.FR: "Je prépare le magasin de démonstration…",
    Language.NL: "Ik maak de demowinkel klaar…",
    Language.EN: "Making the demo shop…",
}

_WINDOWS = {
    DeviceRole.TILL: ("beesdesk.app", "open_till"),
    DeviceRole.KIOSK: ("beesdesk.kiosk", "open_kiosk"),
    DeviceRole.OFFICE: ("beesdesk.office_app", "open_office"),
    DeviceRole.STOCK: ("beesdesk.stock_app", "open_stock"),
}


def start(options: argparse.Namespace) -> int:
    """Open the window of this device, after the first run where the shop is new; where there is no screen, take the tour if one is named."""
    language = Language(options.settings.language)
    offscreen = os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal", "vnc")
    screen = offscreen or has_screen(os.environ)
    lacking = missing_libraries("xcb" if screen and not offscreen else "offscreen")
    if lacking:
        print(MISSING[language].format(line=install_line(lacking)), file=sys.stderr)
        return 1
    if not screen:
        if options.tour is None:
            print(NO_SCREEN_NO_TOUR[language], file=sys.stderr)
            return 1
        print(NO_SCREEN[language].format(out=options.tour), file=sys.stderr)
        return _take_tour(options.tour, language)
    if options.demo and not (options.data / FILE_NAME).exists():
        _make_demo(options.data, language, seed=1, weeks=3, products=None)
    folder, settings, role = options.data, options.settings, _role(options)
    if options.training:
        practice = import_module("beesdesk.commands.training")
        folder, settings = practice.prepared(options)
    elif not options.demo and (settings.first_run or import_module("beesdesk.shop").is_untouched(folder)):
        outcome = import_module("beesdesk.first_run").welcome(folder, settings.with_(role=role))
        if outcome is None:
            return 0
        folder, settings, role = outcome.folder, outcome.settings, outcome.settings.role
    if options.welcome:
        settings = settings.with_(kiosk_welcome=True)
    module, name = _WINDOWS[role]
    code: int = getattr(import_module(module), name)(folder, settings)
    return code


def _role(options: argparse.Namespace) -> DeviceRole:
    """Return what the device is for, this time: as the call says, else as it is set."""
    set_to: DeviceRole = options.settings.role
    return next((role for role in DeviceRole if getattr(options, role)), set_to)


def demo(options: argparse.Namespace) -> int:
    """Make the demo shop in the data folder."""
    _make_demo(
        options.data,
        Language(options.settings.language),
        seed=options.seed,
        weeks=options.weeks,
        products=options.products,
    )
    return 0


def tour(options: argparse.Namespace) -> int:
    """Drive the real windows without a screen through a cashier's day, in each language."""
    lacking = missing_libraries("offscreen")
    if lacking:
        print(MISSING[Language(options.settings.language)].format(line=install_line(lacking)), file=sys.stderr)
        return 1
    return _take_tour(options.out, Language(options.settings.language), options)


def replay(options: argparse.Namespace) -> int:
    """Run scenarios on throw-away shops."""
    run = import_module("beesdesk.replay")
    code: int = run.replay(options.file, sys.stdout)
    return code


def receipt(options: argparse.Namespace) -> int:
    """Write the receipt of a sale into a file; it is a duplicate, and journaled as one."""
    papers = import_module("beesdesk.commands.papers")
    code: int = papers.receipt(options)
    return code


def _take_tour(out: Path, language: Language, options: argparse.Namespace | None = None) -> int:
    """Take it in parts as `options` say; in one size and theme without any."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    module = import_module("beesdesk.tour")
    wish = module.Wish(frames=module.FRAMES[:1])
    if options is not None:
        names = options.frames or [frame.name for frame in module.FRAMES][: 1 if options.quick else None]
        frames = [module.frame_named(name) for name in names]
        if None in frames:
            raise BadCall("--frames are named as in 1024x768, 1920x1080-dark, 1024x768-contrast-200")
        chapters = options.only or list(module.Chapter)
        if set(chapters) - set(module.Chapter):
            raise BadCall(f"--only knows {', '.join(module.Chapter)}")
        spoken = tuple(options.spoken or Language)
        wish = module.Wish(options.seed, spoken, frames=frames, chapters=[module.Chapter(name) for name in chapters])
    code: int = module.take_tour(out, language=language, wish=wish)
    return code


def _make_demo(folder: Path, language: Language, *, seed: int, weeks: int, products: Path | None) -> None:
    if weeks < 0:
        raise BadCall("--weeks is zero or more")
    print(MAKING[language], file=sys.stderr)
    made = import_module("beesdesk.demo.make")
    clock = import_module("beesdesk.shop").system_clock
    done = made.make_demo(
        folder, seed=seed, weeks=weeks, today=clock().astimezone().date(), products_file=products, progress=_show
    )
    print(
        MADE[language].format(products=done.products, members=done.members, sales=done.sales, folder=folder),
        file=sys.stderr,
    )
    staff = import_module("beesdesk.demo.staff")
    leader, boss = staff.LEADER, staff.ADMINISTRATOR
    known = {"leader": leader.name, "leader_pin": leader.pin, "boss": boss.name, "boss_pin": boss.pin}
    print(STAFF[language].format(**known), file=sys.stderr)


def _show(stage: str, done: int) -> None:
    if sys.stderr.isatty():
        print(f"\r  {stage}: {done}      ", end="", file=sys.stderr, flush=True)
