"""This device's hardware: how it is, a trial of each, simulators to train with, and what went over the wires."""

import argparse
import json
import sys
from collections.abc import Callable
from contextlib import ExitStack
from decimal import Decimal, InvalidOperation
from queue import Empty, Queue
from typing import Any, Final

from beesdesk.commands import BadCall
from beesdesk.errors import ShopError
from beesdesk.hardware.journal import FILE_NAME, HardwareJournal, last_lines
from beesdesk.hardware.reaching import NAMES, NONE, Reached, reach, reach_all, scale_for
from beesdesk.hardware.state import DeviceState
from beesdesk.messages import sentence, word
from beesdesk.words import Language

SIMULATED: Final = ("scanner", "scale", "dialog06", "printer", "pole_display", "concert", "zvt", "zvt-serial")
_SECONDS: Final = 20.0
_DONE, _NOT_DONE = 0, 1
_NOTHING: Final = {
    Language.FR: "Rien n'est venu en {seconds} secondes.",
    Language.NL: "Er kwam niets in {seconds} seconden.",
    Language.EN: "Nothing came within {seconds} seconds.",
}
_SCAN: Final = {
    Language.FR: "Scannez n'importe quel code.",
    Language.NL: "Scan eender welke code.",
    Language.EN: "Scan any code.",
}
_SENT: Final = {
    Language.FR: "Envoyé : regardez l'appareil.",
    Language.NL: "Verzonden: kijk op het toestel.",
    Language.EN: "Sent: look at the device.",
}
_NO_DEVICE: Final = {
    Language.FR: "{name} : aucun n'est réglé (beesdesk device set {name} ADRESSE).",
    Language.NL: "{name}: er is er geen ingesteld (beesdesk device set {name} ADRES).",
    Language.EN: "{name}: none is set (beesdesk device set {name} ADDRESS).",
}
_HOW: Final = {
    Language.FR: "Tapez « NOM fait quelque chose », comme : scanner scan 5400141000009, scale load 1.250, zvt whim cut. Ctrl+D : fin.",
    Language.NL: "Typ « NAAM doet iets », zoals: scanner scan 5400141000009, scale load 1.250, zvt whim cut. Ctrl+D: einde.",
    Language.EN: "Type what one does, such as: scanner scan 5400141000009, scale load 1.250, zvt whim cut. Ctrl+D ends.",
}


def journal(options: argparse.Namespace) -> int:
    """Print the last exchanges, the oldest first."""
    if options.lines < 1:
        raise BadCall(f"--lines cannot be {options.lines}")
    for line in last_lines(options.data / FILE_NAME, options.lines):
        print(line)
    return 0


def show(options: argparse.Namespace) -> int:
    """Try every device for a moment and say how it is; return 1 if one that is set is not well."""
    language = Language(options.settings.language)
    noted = HardwareJournal(options.data / FILE_NAME)
    try:
        found = reach_all(options.settings, noted)
    finally:
        noted.close()
    if options.json:
        print(json.dumps([as_document(one) for one in found], ensure_ascii=False))
    else:
        for one in found:
            print(line_of(one, language))
    return _DONE if all(one.is_well for one in found) else _NOT_DONE


def as_document(one: Reached) -> dict[str, Any]:
    """Return a device as a program reads it."""
    return {
        "name": one.name,
        "address": one.address,
        "state": str(one.state),
        "reason": str(one.reason),
        "well": one.is_well,
    }


def line_of(one: Reached, language: Language) -> str:
    """Return a device in one line, as a person reads it."""
    state = word(f"device_{one.state}", language)
    why = f" ({word(str(one.reason), language)})" if one.reason else ""
    return f"{one.name:<14} {one.address:<28} {state}{why}"


def trial(options: argparse.Namespace) -> int:
    """Have one device show that it works; return 1 if it did not."""
    name, language = options.name, Language(options.settings.language)
    if name not in {*NAMES, "drawer"}:
        raise BadCall(f"{name}: one of {', '.join((*NAMES, 'drawer'))}")
    address = options.settings.printer if name == "drawer" else getattr(options.settings, name)
    if address == NONE:
        print(_NO_DEVICE[language].format(name=name))
        return _NOT_DONE
    tries: dict[str, Callable[[], bool]] = {
        "scanner": lambda: _scanned(address, language),
        "scale": lambda: _weighed(address, language),
        "printer": lambda: _printed(address, _TRIAL_SLIP),
        "drawer": lambda: _printed(address, _kick()),
        "label_printer": lambda: _printed(address, _TRIAL_LABEL),
        "pole_display": lambda: _shown(address),
        "terminal": lambda: reach("terminal", options.settings).is_well,
    }
    try:
        done = tries[name]()
    except ShopError as refusal:
        print(sentence(refusal, language))
        return _NOT_DONE
    if name in {"scanner", "scale"}:
        if not done:
            print(_NOTHING[language].format(seconds=round(_SECONDS)))
    else:
        print(_SENT[language] if done and name != "terminal" else line_of(reach(name, options.settings), language))
    return _DONE if done else _NOT_DONE


def simulate(options: argparse.Namespace) -> int:
    """Start simulators, say where they are, and do with them what is typed; ends with the input."""
    names = options.name or list(SIMULATED)
    for name in names:
        if name not in SIMULATED:
            raise BadCall(f"{name}: one of {', '.join(SIMULATED)}")
    with ExitStack() as stack:
        devices = {name: stack.enter_context(_simulator(name)) for name in names}
        for name, device in devices.items():
            print(f"{name:<14} {_address(name, device)}", flush=True)
        print(_HOW[Language(options.settings.language)], flush=True)
        for line in sys.stdin:
            said = _obeyed(devices, line.split())
            if said:
                print(said, flush=True)
    return _DONE


def _simulator(name: str) -> Any:
    from beesdesk.hardware import pole_glass, printer_simulator, simulators, terminal_simulators  # noqa: PLC0415 - only here

    match name:
        case "scanner":
            return simulators.ScannerSimulator()
        case "scale":
            return simulators.ScaleSimulator()
        case "dialog06":
            return simulators.Dialog06Simulator()
        case "printer":
            return printer_simulator.PrinterSimulator()
        case "pole_display":
            return simulators.PoleSimulator(pole_glass.escpos_glass())
        case "concert":
            return terminal_simulators.ConcertSimulator()
        case "zvt":
            return terminal_simulators.ZvtNetworkSimulator()
    return terminal_simulators.ZvtSerialSimulator()


def _address(name: str, device: Any) -> str:
    """Return what is to be set in a till so that it talks to a simulator."""
    match name:
        case "printer":
            return str(device.address)
        case "zvt":
            return f"zvt:tcp:{device.host}:{device.port}"
        case "scanner" | "scale":
            return str(device.port)
    kind = {"pole_display": "escpos", "zvt-serial": "zvt"}.get(name, name)
    return f"{kind}:{device.port}"


def _obeyed(devices: dict[str, Any], words: list[str]) -> str:
    """Do what a line says; return what there is to say about it."""
    name, act, *rest = [*words, *[""] * (2 - len(words))]
    device = devices.get(name)
    if device is None:
        return ", ".join(devices) if words else ""
    holder = getattr(device, "brain", device)
    acts: dict[str, Callable[[], object]] = {
        "scan": lambda: device.scan(" ".join(rest)),
        "load": lambda: setattr(device, "load", Decimal(rest[0])),
        "moving": lambda: setattr(device, "moving", rest[0] == "yes"),
        "waits": lambda: setattr(holder, "waits", rest[0] == "yes"),
        "whim": lambda: setattr(holder, "whim", type(holder.whim)(rest[0])),
        "customer": lambda: device.customer(pays=rest[:1] != ["no"]),
        "show": lambda: print(_state_of(name, device, holder), flush=True),
        **{one: getattr(device, one, _cannot) for one in ("unplug", "replug", "switch_off", "switch_on")},
    }
    if act not in acts:
        return ", ".join(acts)
    try:
        acts[act]()
    except (ValueError, IndexError, AttributeError, InvalidOperation, RuntimeError) as error:
        return f"{' '.join(words)}: {error}"
    return ""


def _cannot() -> None:
    raise ValueError("it cannot")


def _state_of(name: str, device: Any, holder: Any) -> str:
    match name:
        case "printer":
            return f"{len(device.jobs)} papers"
        case "pole_display":
            return "\n".join(device.lines)
        case "scale" | "dialog06":
            return f"{device.load} kg"
        case "scanner":
            return str(device.port)
    return "\n".join(f"{one.cents / 100:.2f} {one.private}" for one in holder.booked) or "0.00"


def _scanned(address: str, language: Language) -> bool:
    from beesdesk.hardware.scanner_ports import scanner_for  # noqa: PLC0415 - only here

    print(_SCAN[language], flush=True)
    scans: Queue[str] = Queue()
    scanner = scanner_for(address, scans.put, lambda *_: None)
    scanner.start()
    try:
        print(repr(scans.get(timeout=_SECONDS)))
    except Empty:
        return False
    finally:
        scanner.stop()
    return True


def _weighed(address: str, language: Language) -> bool:
    readings: Queue[Any] = Queue()
    scale = scale_for(address, lambda reading, _: readings.put(reading), lambda *_: None)
    scale.start()
    scale.weigh_anew(100)
    try:
        while (reading := readings.get(timeout=_SECONDS)).weight is None:
            pass
    except Empty:
        return False
    finally:
        scale.stop()
    print(f"{reading.weight} kg, {word(str(reading.state), language)}")
    return True


def _printed(address: str, data: bytes) -> bool:
    from beesdesk.hardware.printer import printer_for  # noqa: PLC0415 - only here

    printer = printer_for(address)
    if printer is None:
        return False
    printer.print(data)
    return True


def _kick() -> bytes:
    from beesdesk.hardware.printer import drawer_kick  # noqa: PLC0415 - only here

    return drawer_kick()


def _shown(address: str) -> bool:
    from beesdesk.hardware.pole_display import pole_display_for  # noqa: PLC0415 - only here
    from beesdesk.hardware.pole_text import PoleLine  # noqa: PLC0415 - only here

    states: Queue[DeviceState] = Queue()
    display = pole_display_for(address, lambda state, _: states.put(state))
    if display is None:
        return False
    display.show((PoleLine("BeesDesk"), PoleLine("12345678901234567890")))
    display.start()
    try:
        while (state := states.get(timeout=_SECONDS)) is DeviceState.OPENING:
            pass
    except Empty:
        return False
    finally:
        display.stop()
    return state is DeviceState.READY


_TRIAL_SLIP: Final = b"\x1b@BeesDesk\n12345678901234567890123456789012345678901234567890\n\n\n\n\x1dVB\x00"
_TRIAL_LABEL: Final = b"^XA^FO30,30^A0N,40,40^FDBeesDesk^FS^FO30,90^BY2^BEN,60,Y,N^FD540014100000^FS^XZ"
