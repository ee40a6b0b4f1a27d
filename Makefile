# Everything a newcomer needs: `make demo` to see it, `make test` to trust it.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: help
help:
	@grep -E '^## ' Makefile | sed 's/^## //'

## make .venv/.installed  the virtual environment, from the locks alone
# pip brings the pinned uv, uv does the rest (one second instead of twenty); where uv cannot run, pip does it all.
$(STAMP): requirements-dev.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 is needed ($(PYTHON) was not found)." >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing the pinned packages into $(VENV) …"
	@awk '/^uv==/{on=1} on{print} on&&!/\\$$/{exit}' requirements-dev.lock > $(VENV)/uv.txt
	@if $(BIN)/pip install --quiet --require-hashes --no-deps -r $(VENV)/uv.txt && $(BIN)/uv pip install --quiet --require-hashes --no-deps --no-config --python $(BIN)/python -r requirements-dev.lock; \
	then :; else $(BIN)/pip install --quiet --require-hashes --no-deps -r requirements-dev.lock; fi
	@$(BIN)/pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

## make lock              write the locks anew (versions and hashes, no addresses)
.PHONY: lock
lock: $(STAMP)
	$(BIN)/uv pip compile --quiet --generate-hashes --no-config --python-version 3.11 --no-emit-index-url --universal requirements.in -o requirements.lock
	$(BIN)/uv pip compile --quiet --generate-hashes --no-config --python-version 3.11 --no-emit-index-url --universal requirements-dev.in -o requirements-dev.lock
