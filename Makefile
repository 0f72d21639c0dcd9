# Every verb works on a machine with Python 3.11 or later and make; the rest is installed into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CORE := $(VENV)/.core
DEV := $(VENV)/.dev

.PHONY: demo gui test lint bench bundle lock clean

demo: $(CORE)  ## build the example pack: PDF and Word in out/
	$(BIN)/briefing build templates/xi-lee-summits.briefing.yaml --out out

gui: $(DEV)  ## open the desktop app
	$(BIN)/briefing-gui

test: $(DEV) lint  ## everything that must pass
	$(BIN)/python -m pytest

lint: $(DEV)  ## format, lint, types, layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(DEV)  ## speed and memory
	$(BIN)/python -m tests.benchmarks

bundle: $(DEV)  ## the desktop app as one folder that needs no Python: dist/Briefing
	$(BIN)/pyinstaller --noconfirm --log-level ERROR --distpath dist --workpath build/bundle gui/bundle/briefing.spec
	@du -sh dist/Briefing

lock:  ## write the lock files anew from pyproject.toml
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --group build --output-file requirements.lock
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --extra gui --group dev --group build --output-file requirements-dev.lock

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(CORE): requirements.lock pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q briefing
	touch $@

$(DEV): requirements-dev.lock pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q briefing
	touch $@ $(CORE)

clean:  ## remove what was made
	rm -rf $(VENV) out build dist
