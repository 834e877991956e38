"""`make crash`: kills and power cuts on a scripted day of the till, and the proof that the harness can see a loss.

    python -m benchmarks.crash [--kills 300] [--images 2000] [--seed 1]

1. The day is killed (SIGKILL) at random moments and started again: nothing acknowledged may be missing or doubled.
2. The power is cut in the recorded writes of a day, with the settings the shop has: the same.
3. The same day with `synchronous=NORMAL`: here the harness must find losses, or it is blind.
"""

import argparse
import subprocess
import sys

DAY = "benchmarks.crash.day"


def run(what: str, *arguments: str) -> bool:
    """Run one harness; return whether it found nothing."""
    print(f"== {what}", flush=True)
    # Our own modules, with words from our own command line.
    return subprocess.run([sys.executable, "-m", *arguments], check=False).returncode == 0  # noqa: S603 - see above


def main() -> int:
    """Run the three; 1 unless the first two find nothing and the third finds a loss."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--kills", default="300")
    options.add_argument("--images", default="2000")
    options.add_argument("--seed", default="1")
    chosen = options.parse_args()
    seed = ("--seed", chosen.seed)
    killed = run("kills", "benchmarks.crash.kill", DAY, "--rounds", chosen.kills, *seed)
    cut = run("power cuts", "benchmarks.crash.check", DAY, "--images", chosen.images, "--jobs", "2", *seed)
    blind = run(
        "power cuts with synchronous=NORMAL: losses must be found",
        *(
            "benchmarks.crash.check",
            DAY,
            "--images",
            chosen.images,
            "--jobs",
            "2",
            *seed,
            "--",
            "--synchronous",
            "NORMAL",
        ),
    )
    print(
        f"kills {'held' if killed else 'LOST'}, power cuts {'held' if cut else 'LOST'}, harness {'BLIND' if blind else 'sees'}"
    )
    return 0 if killed and cut and not blind else 1


if __name__ == "__main__":
    sys.exit(main())
