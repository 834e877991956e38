"""`make bench`: every measure in one run, each in a process of its own; 1 if any limit is broken.

Real product data is looked for in `BEES_DATA`, else in `shared/data` beside the repository.
"""

import os
import subprocess
import sys
from pathlib import Path

BESIDE = Path(__file__).parents[2] / "shared" / "data"
PRODUCTS = "products.csv"
PLAIN = ("sale", "receipt", "orders", "paint", "start", "search", "roster", "board", "desk", "stock_list", "sync")


def run(name: str, *arguments: str) -> bool:
    """Run one measure; return whether its limits hold."""
    print(f"== {name}", flush=True)
    command = [sys.executable, "-m", f"benchmarks.{name}", *arguments]
    return subprocess.run(command, check=False).returncode == 0  # noqa: S603 - our own modules, with our own words


def main() -> int:
    """Run them all."""
    broken = [name for name in PLAIN if not run(name)]
    products = Path(os.environ.get("BEES_DATA") or BESIDE) / PRODUCTS
    if not products.is_file():
        print(f"== import_products\nSKIPPED: no {products}; BEES_DATA names the folder of the real products")
    elif not run("import_products", str(products)):
        broken.append("import_products")
    print(f"broken: {', '.join(broken)}" if broken else "every limit holds")
    return bool(broken)


if __name__ == "__main__":
    sys.exit(main())
