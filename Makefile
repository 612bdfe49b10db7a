# Two commands on a fresh machine: `make ask` and `make test`.
PYTHON ?= python3.11
Q ?= when was the CAC summit?
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --disable-pip-version-check --constraint constraints.txt --quiet --progress-bar on
STORE := .venv/samples.sqlite
# What the samples' index is made from: a second `make ask` re-indexes nothing and starts nothing.
SAMPLES := corpus/samples $(wildcard corpus/samples/*.md)
MODEL := $(wildcard corpus/*.py corpus/formats/*.py index/*.py index/encoder/*)

.DEFAULT_GOAL := help
.PHONY: help ask test serve clean

help: ## this list
	@grep -E '^[a-z]+:.*## ' Makefile | sed 's/:.*## /\t/' | expand -t 12

ask: $(STORE) ## ask the sample issues: make ask Q="CAC 정상회의는 언제 열렸나요?"
	@$(BIN)/newsletter-bot ask --store $(STORE) "$(Q)"

$(STORE): .venv/installed $(SAMPLES) $(MODEL)
	@$(BIN)/newsletter-bot index --store $@ corpus/samples
	@touch $@

test: .venv/installed-dev ## run every check and every test
	@scripts/check

serve: .venv/installed ## run the Telegram bot (NEWSBOT_TOKEN in the environment or .env)
	@$(BIN)/newsletter-bot serve

clean: ## remove everything that make made
	rm -rf .venv build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python pyproject.toml constraints.txt
	@echo "Installing into .venv: torch first (CPU, about 200 MB), then the rest."
	$(PIP) torch
	$(PIP) --editable .
	@touch $@

.venv/installed-dev: .venv/installed
	$(PIP) --editable '.[dev]'
	@touch $@
