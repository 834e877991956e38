"""`make crash`: kills and power cuts on a scripted day of the till and in a sync; the proof that a loss would be seen.

    python -m benchmarks.crash [--kills 300] [--images 2000] [--seed 1]

1. The day is killed (SIGKILL) at random moments and started again: nothing acknowledged may be missing or doubled.
2. The power is cut in the recorded writes of a day, with the settings the shop has: the same.
3. The same day with `synchronous=NORMAL`: here the harness must find losses, or it is blind.
4. Machines and their hub are killed while they exchange, `--kills` in all: see `syncing.py`.
"""

import argparse
import subprocess
import sys

DAY = "benchmarks.crash.day"
KINDS_OF_SYNC = 3


def run(what: str, *arguments: str) -> bool:
    """Run one harness; return whether it found nothing."""
    print(f"== {what}", flush=True)
    # Our own modules, with words from our own command line.
    return subprocess.run([sys.executable, "-m", *arguments], check=False).returncode == 0  # noqa: S603 - see above


def main() -> int:
    """Run the four; 1 unless the third finds a loss and the others nothing."""
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
    synced = run(
        "kills in a sync",
        *("benchmarks.crash.syncing", "--kills", str(-(-int(chosen.kills) // KINDS_OF_SYNC)), *seed),
    )
    print(
        f"kills {'held' if killed else 'LOST'}, power cuts {'held' if cut else 'LOST'},"
        f" sync {'held' if synced else 'LOST'}, harness {'BLIND' if blind else 'sees'}"
    )
    return 0 if killed and cut and synced and not blind else 1


if __name__ == "__main__":
    sys.exit(main())
