# Every target below with a comment over it is listed by `make help`.

VENV := .venv
BIN := $(VENV)/bin
TOOL := $(VENV)/tool-installed
DEV := $(VENV)/dev-installed
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable

.DEFAULT_GOAL := demo
.PHONY: help venv demo test lint pages bench soak clean

# List the targets
help:
	@awk '/^# /{about = substr($$0, 3); next} /^[a-z]+:/{if (about) printf "make %-7s %s\n", substr($$1, 1, length($$1) - 1), about} {about = ""}' $(MAKEFILE_LIST)

# Make .venv with the tool and everything needed to work on it
venv: $(DEV)

# Show July's visits and the fund report of the invented workspace in data/
demo: $(TOOL)
	$(BIN)/care due-visits --month 7 -C data
	$(BIN)/care fund report -C data

# Run the tests, and say of each that was skipped what it needs; branch coverage of the pure floors is gated
test: $(DEV)
	$(BIN)/python -m pytest --cov -n 2 -rs

# Check style, types and the direction of imports
lint: $(DEV)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

# Rewrite the golden pages under tests/pages, to be read as a diff
pages: $(DEV)
	$(BIN)/python -m pytest --update-pages

# Time the tool against the usual script, and the check of 30,000 members
bench: $(DEV)
	$(BIN)/python bench/run.py

# Kill writers and let them meet for some minutes: what the tests do, ten times as often
soak: $(DEV)
	$(BIN)/python -m pytest tests/soak

# Remove everything that the other targets made
clean:
	rm -rf $(VENV) build dist htmlcov .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests bench -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/pip:
	@.ci/make-venv $(VENV)

$(TOOL): pyproject.toml | $(BIN)/pip
	$(INSTALL) .
	@touch $@

$(DEV): pyproject.toml | $(BIN)/pip
	$(INSTALL) '.[dev]'
	@touch $(TOOL) $@
