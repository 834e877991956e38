import subprocess
import sys
from pathlib import Path

from beesdesk.mail.sole import sole_sender


def test_one_sends_and_another_one_does_not(tmp_path: Path) -> None:
    with sole_sender(tmp_path) as first:
        with sole_sender(tmp_path) as second:
            assert (first, second) == (True, False)
        with sole_sender(tmp_path) as third:
            assert not third
    with sole_sender(tmp_path) as after:
        assert after


def test_a_killed_process_lets_go(tmp_path: Path) -> None:
    code = (
        "import sys, time\nfrom pathlib import Path\nfrom beesdesk.mail.sole import sole_sender\n"
        "with sole_sender(Path(sys.argv[1])) as alone:\n    print(alone, flush=True)\n    sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        with sole_sender(tmp_path) as meanwhile:
            assert not meanwhile
        other.kill()
        other.wait()
    with sole_sender(tmp_path) as alone:
        assert alone
