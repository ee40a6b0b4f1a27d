# Everything a newcomer needs: `make demo` to see it, `make test` to trust it.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
LOCK := $(BIN)/uv pip compile --quiet --generate-hashes --no-config --python-version 3.11 --no-emit-index-url --universal
INSTALL := --quiet --require-hashes --no-deps
.PHONY: help demo test check fmt bench screenshots assets messages migrations catalogue lock clean

help:
	@sed -n 's/^## //p' Makefile

## make demo        install, build, start the database, load BoSo, serve on this machine
demo: $(INSTALLED) assets messages
	@$(BIN)/paraply demo

## make test        every test, with the browser and all else they need
test: $(INSTALLED) assets messages
	@tools/ensure-browser
	@$(BIN)/pytest -n 2 --dist worksteal $(ARGS)

## make check       style, types, import directions, migrations, messages, consistency
check: $(INSTALLED)
	@tools/check

## make fmt         put code into the house style
fmt: $(INSTALLED)
	@$(BIN)/ruff check --quiet --fix . || true
	@$(BIN)/ruff format --quiet .

## make bench       ratios against the bare minimum; takes some minutes
bench: $(INSTALLED) assets messages
	@$(BIN)/python -m bench $(ARGS)

## make screenshots  every page in two widths, two schemes and two languages, to look at
screenshots: $(INSTALLED) assets messages
	@tools/ensure-browser
	@$(BIN)/python tools/screenshots.py $(ARGS)

## make assets      build the pages' style and script; instant when nothing has changed
assets: $(INSTALLED)
	@$(BIN)/python tools/build_assets.py

## make messages    compile the pages' words
messages: $(INSTALLED) .cache/messages
.cache/messages: $(wildcard src/paraply/web/locale/*/LC_MESSAGES/*.po)
	@$(BIN)/python -m paraply.web.messages build
	@mkdir -p $(@D) && touch $@

## make migrations  write migrations for changed models
migrations: $(INSTALLED)
	@PARAPLY_DATA=.cache/no-database DJANGO_SETTINGS_MODULE=paraply.config.settings \
	  $(BIN)/python -W ignore -m django makemigrations $(ARGS)

## make catalogue   write the lock of the database's catalogue anew, after a change of tables, triggers, functions or grants
catalogue: $(INSTALLED)
	@$(BIN)/python tools/write_catalogue.py

## make lock        write the locks anew: versions and hashes, no addresses
lock: $(INSTALLED)
	@$(LOCK) requirements.in -o requirements.lock
	@$(LOCK) requirements-dev.in -o requirements-dev.lock
	@npm install --package-lock-only --ignore-scripts

## make clean       remove what was built and installed here; data stay
clean:
	@rm -rf $(VENV) .cache node_modules theme design-tokens src/paraply/web/static/dist
	@find src tests -name '*.mo' -delete

# pip brings the pinned uv and uv the rest, in a second instead of twenty; where uv cannot run, pip does it all.
$(INSTALLED): requirements-dev.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "$(PYTHON) was not found: Python 3.11 is needed." >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }
	@echo "Installing the pinned packages …"
	@awk '/^uv==/ {on=1} on {print} on && !/\\$$/ {exit}' requirements-dev.lock > $(VENV)/uv.lock
	@{ $(BIN)/pip install $(INSTALL) -r $(VENV)/uv.lock \
	   && $(BIN)/uv pip install $(INSTALL) --no-config --python $(BIN)/python -r requirements-dev.lock; } \
	 || $(BIN)/pip install $(INSTALL) -r requirements-dev.lock
	@$(BIN)/pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@
