# BeesDesk: `make run` opens the demo shop, `make test` proves the program. Needs python3 (3.11 or later), venv and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO ?= out/demo
OUT ?= out/tour
READY := $(VENV)/.ready

.PHONY: setup run test thorough lint bench season crash tamper tour handbook strings clean

setup: $(READY)

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[dev]"
	@touch $@

run: setup
	@$(BIN)/python -m beesdesk start --demo --data $(DEMO) --tour $(OUT)

test: setup
	$(BIN)/python -m pytest -n auto --dist worksteal

thorough: setup
	BEES_THOROUGH=1 $(BIN)/python -m pytest -n auto --dist worksteal

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .

bench: setup
	$(BIN)/python -m benchmarks

season: setup
	$(BIN)/python -m benchmarks.season $(BASKETS)

crash: setup
	$(BIN)/python -m benchmarks.crash

tamper: setup
	$(BIN)/python -m benchmarks.tamper

tour: setup
	$(BIN)/python -m beesdesk tour $(OUT)

handbook: tour
	$(BIN)/python tools/handbook_pictures.py $(OUT)

strings: setup
	$(BIN)/pyside6-lupdate -extensions py beesdesk/ui -ts beesdesk/resources/translations/beesdesk_fr.ts \
	  beesdesk/resources/translations/beesdesk_nl.ts

clean:
	rm -rf $(VENV) out
