"""`python -m beesdesk`, and what the command `beesdesk` runs."""

import gc
import sys


def main() -> int:
    """Run the command line; return its exit code."""
    # Collecting garbage while modules load takes a tenth of the start and finds nothing.
    gc.disable()
    from beesdesk.cli import run  # noqa: PLC0415 - after the line above, or it would do nothing

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
