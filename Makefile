# Griffie. On a fresh machine with Python 3.11+ and make, `make site` and `make test` do all the set-up they need.

PYTHON ?= python3
BIN := .venv/bin

site: .venv/ready          ## build content/ into site/
	$(BIN)/python build.py

serve: .venv/ready         ## show the site on this machine, rebuilt at every save
	$(BIN)/python build.py serve

test: .venv/tests .venv/browser   ## run every test
	$(BIN)/python -m pytest -q

lint: .venv/tests          ## formatting, lint, types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: .venv/tests         ## time and memory, as tables
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[bench]'
	$(BIN)/python -m benchmarks

clean:                     ## remove what builds and tests left, and the environment
	rm -rf .venv .griffie .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: site serve test lint bench clean

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Griffie needs Python 3.11 or newer; set PYTHON=…")'
	$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python cannot make an environment: install its venv module (Debian: apt-get install python3-venv)"; exit 1; }

.venv/ready: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

.venv/tests: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ .venv/ready

.venv/browser: .venv/tests
	$(BIN)/python tests/browser/find_browser.py
	@touch $@
