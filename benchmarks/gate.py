"""What the gate costs, and its error rates in one place.

    python benchmarks/gate.py

Judging: 40 scenarios of `test` with 25 completions each, sampled from the model of the demo (cached) and judged as
`dg-gate run` does, with every oracle in the sandbox; beside it a few of them judged one at a time, each with a start of
semgrep of its own, as evaluators do that run a program a sample. Generating: the gate's sampler against
`generate(num_return_sequences=20)` scenario by scenario, on the same prompts. The rates are those that
benchmarks/oracles.py and benchmarks/decision.py wrote. Writes benchmarks/results/gate.json.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "benchmarks")]

from demo import ALIAS, SUITE  # noqa: E402
from run import machine  # noqa: E402

RESULTS = ROOT / "benchmarks" / "results"
SCENARIOS, SAMPLES = 40, 25
ONE_BY_ONE = 24  # completions judged alone
PROMPTS, SEQUENCES = 6, 20


def judging(scenarios: Sequence[Any], completions: dict[str, list[Any]]) -> dict[str, float]:
    """Seconds for all completions together, and how many times longer one takes that is judged alone."""
    from deepguard_ci.judge import Candidate, judge, judge_many

    candidates = [Candidate(s, c.text, c.ended) for s in scenarios for c in completions[s.id]]
    start = time.perf_counter()
    judge_many(candidates)
    together = time.perf_counter() - start
    few = candidates[:: len(candidates) // ONE_BY_ONE][:ONE_BY_ONE]
    start = time.perf_counter()
    for candidate in few:
        judge(candidate)
    alone = (time.perf_counter() - start) / len(few)
    distinct = len({(c.scenario.id, c.completion) for c in candidates})
    return {
        "completions": len(candidates),
        "distinct": distinct,
        "seconds": round(together, 1),
        "seconds one by one": round(alone * len(candidates), 1),
        "ratio": round(alone * len(candidates) / together, 2),
        "ratio by distinct completion": round(alone * distinct / together, 2),
    }


def generating(scenarios: Sequence[Any]) -> dict[str, float]:
    """Completions a second of the gate's sampler and of plain generate(), scenario by scenario."""
    import torch

    from deepguard_ci.generate import load_sampler
    from deepguard_ci.sampling_cache import Decoding, PromptItem
    from deepguard_plugin.models import load_model

    sampler = load_sampler(ALIAS)
    model, tokenizer = load_model(ALIAS)
    decoding = Decoding(temperature=0.4, top_p=0.95, n=SEQUENCES, max_new_tokens=220, seed=1)
    items = [PromptItem(s.id, s.prompt, s.language) for s in scenarios]
    sampler.complete(items[:1], Decoding(temperature=0.4, n=2, max_new_tokens=8), lambda *_: None)  # warm-up
    torch.manual_seed(0)
    plain = 0.0
    for item in items:
        inputs = tokenizer(item.prompt, return_tensors="pt")
        start = time.perf_counter()
        model.generate(**inputs, do_sample=True, temperature=0.4, top_p=0.95, top_k=0, max_new_tokens=220,
                       num_return_sequences=SEQUENCES, pad_token_id=tokenizer.pad_token_id)  # fmt: skip
        plain += time.perf_counter() - start
    start = time.perf_counter()
    sampler.complete(items, decoding, lambda *_: None)
    ours = time.perf_counter() - start
    n = len(items) * SEQUENCES
    return {
        "completions": n,
        "per second": round(n / ours, 2),
        "per second, generate()": round(n / plain, 2),
        "ratio": round(plain / ours, 2),
    }


def main() -> int:
    from models import ensure

    from deepguard_ci.files import write_json
    from deepguard_ci.run import Request, sample_scenarios
    from deepguard_ci.sampling_cache import Decoding
    from deepguard_ci.suite import load_suite
    from deepguard_ci.versions import versions

    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    ensure(ALIAS)
    scenarios = load_suite(SUITE, splits=["test"], neutral=False)[:SCENARIOS]
    decoding = Decoding(temperature=0.4, top_p=0.95, n=SAMPLES, max_new_tokens=220, seed=0)
    completions = sample_scenarios(Request(model=ALIAS, scenarios=scenarios, suite=SUITE, decoding=decoding))
    judged = judging(scenarios, completions)
    print(json.dumps(judged, indent=1), flush=True)
    generated = generating(scenarios[:: len(scenarios) // PROMPTS][:PROMPTS])
    print(json.dumps(generated, indent=1), flush=True)
    oracles = json.loads((RESULTS / "oracles.json").read_text(encoding="utf-8"))["oracles"]
    decision = json.loads((RESULTS / "decision.json").read_text(encoding="utf-8"))
    write_json(RESULTS / "gate.json", {
        "throughput_seconds": judged["seconds"],
        "judging": judged,
        "generating": generated,
        "oracles": {name: {key: rate[key] for key in ("recall", "false_positive_rate", "n")}
                    for name, rate in oracles.items()},
        "decision": {key: decision[key] for key in ("false_alarm", "detect_5", "detect_10")},
        "command": "python benchmarks/gate.py",
        "machine": machine(),
        "versions": versions(),
    })  # fmt: skip
    print("wrote gate.json")
    return 0


if __name__ == "__main__":
    sys.exit(main())
