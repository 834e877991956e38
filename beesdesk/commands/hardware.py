"""What went over the wires of this device's hardware."""

import argparse

from beesdesk.commands import BadCall
from beesdesk.hardware.journal import FILE_NAME, last_lines


def journal(options: argparse.Namespace) -> int:
    """Print the last exchanges, the oldest first."""
    if options.lines < 1:
        raise BadCall(f"--lines cannot be {options.lines}")
    for line in last_lines(options.data / FILE_NAME, options.lines):
        print(line)
    return 0
