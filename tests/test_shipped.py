"""What is committed: the bundle and its pairs, the demo's figures, and the real model that they belong to."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from deepguard_ci.leaks import shared_windows
from deepguard_ci.suite import digest_of, load_suite

ROOT = Path(__file__).parent.parent
SUITE = ROOT / "ci" / "suites" / "core"
BUNDLES = sorted((ROOT / "examples" / "bundles").iterdir())
BUNDLE = ROOT / "examples" / "bundles" / "qwen2.5-coder-0.5b"
PAIRS = ROOT / "examples" / "pairs"


@pytest.fixture(scope="module")
def pairs():
    """What LoRAs learned from, and what their analyzers learned from besides."""
    files = sorted(PAIRS.glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("bundle", BUNDLES, ids=lambda bundle: bundle.name)
def test_these_are_the_pairs_that_a_shipped_bundle_says_it_was_made_of(bundle):
    training = json.loads((bundle / "bundle.json").read_text(encoding="utf-8"))["training"]
    files = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in PAIRS.glob(f"{bundle.name}*.jsonl")}
    lora = {f["sha256"] for f in training["arguments"]["pairs"].values()}
    heads = {f["sha256"] for f in training["heads"].get("files", {}).values()}  # none: those of the LoRA
    assert lora == {files[f"{bundle.name}.jsonl"]}
    assert lora | heads == set(files.values())


def test_no_task_of_another_split_shares_a_window_of_twelve_tokens_with_the_pairs(pairs):
    unseen = {s.id: s.task for s in load_suite(SUITE, splits=["dev", "test", "unseen"])}
    texts = {f"{p['id']}:{side}": p["prompt"] + p[side] for p in pairs for side in ("chosen", "rejected")}
    assert shared_windows(unseen, texts) == []


def test_the_pairs_come_from_train_scenarios_only(pairs):
    train = {s.id for s in load_suite(SUITE, splits=["train"])}
    assert {p["scenario"] for p in pairs} <= train


def test_the_simulated_error_rates_are_those_of_the_decision_that_is_shipped():
    from deepguard_ci.decision.decide import Plan

    figures = json.loads((ROOT / "benchmarks" / "results" / "decision.json").read_text(encoding="utf-8"))
    assert figures["plan"] == repr(Plan()) and figures["runs"] >= 10_000
    assert figures["false_alarm"] <= 0.05 and figures["detect_5"] >= 0.8 and figures["detect_10"] >= 0.95


def test_the_labelled_completions_are_of_this_suite_and_repeat_no_twin():
    scenarios = {s.id: s for s in load_suite(SUITE, splits=["dev", "test", "unseen"], neutral=False)}
    sets = {path.stem: [json.loads(line) for line in path.read_text("utf-8").splitlines()]
            for path in sorted((ROOT / "benchmarks").glob("oracles-*.jsonl"))}  # fmt: skip
    rows = [row for rows in sets.values() for row in rows]
    assert {row["label"] for row in rows} == {"secure", "insecure"} and all(row["why"] for row in rows)
    twins = {(name, " ".join(text.split())) for name, s in scenarios.items() for _, text in s.twins}
    texts = {name: {(row["scenario"], " ".join(row["completion"].split())) for row in of_set}
             for name, of_set in sets.items()}  # fmt: skip
    assert not any(twins & of_set for of_set in texts.values())
    newest = max(sets, key=lambda name: int(name.rpartition("-")[2]))
    assert not any(texts[newest] & texts[name] for name in sets if name != newest)
    figures = json.loads((ROOT / "benchmarks" / "results" / "oracles.json").read_text("utf-8"))
    assert figures["set"] == newest and figures["written"] == len(sets[newest]) >= 150
    assert {row["scenario"] for row in rows} <= set(scenarios)
    missed = sum(wrong["label"] == "insecure" for wrong in figures["wrong"])
    combined = figures["oracles"]["combined"]
    assert combined["recall"] == pytest.approx(1 - missed / combined["insecure"])


@pytest.mark.parametrize("bundle", BUNDLES, ids=lambda bundle: bundle.name)
def test_a_bundle_is_whole_and_small(bundle):
    from deepguard_plugin import Bundle

    loaded = Bundle.load(bundle)
    loaded.check_card()
    assert loaded.base_model == bundle.name
    most = 32 if bundle == BUNDLE else 64
    assert sum(f.stat().st_size for f in bundle.iterdir()) <= most * 1024 * 1024


def test_the_committed_figures_are_those_of_the_shipped_suite_and_keep_to_their_form():
    found = json.loads((ROOT / "benchmarks" / "results" / "demo.json").read_text(encoding="utf-8"))
    assert {"model", "seconds", "sandbox", "rows", "command", "machine", "versions"} <= set(found)
    assert {"base", "deepguard"} <= set(found["rows"])
    assert found["suite"]["sha256"] == digest_of(load_suite(SUITE, splits=["test"]))
    for row in found["rows"].values():
        for name in ("pass@1", "sec-pass@1", "sec@1", "sven-sr", "neutral pass@1"):
            assert row[name] is None or 0 <= row[name] <= 1
        assert row["n"] >= 10 and "sec-pass@1" in row["intervals"]
        counted = [sum(verdicts.values()) for verdicts in row["by scenario"].values()]
        assert set(counted) == {row["n"]}
    info = json.loads((BUNDLE / "bundle.json").read_text(encoding="utf-8"))
    shipped = {info["sha256"]}
    if info["settings"]["strength"] == 0:  # the LoRA alone writes: replaced heads change nothing in these rows
        shipped.add((info["training"].get("heads") or {}).get("of"))
    assert found["rows"]["base"]["bundle"] is None
    for name in {"deepguard", "verified, LoRA only"} & set(found["rows"]):
        assert found["rows"][name]["bundle"] in shipped, f"the row {name} was made with another bundle"
    assert found["rows"]["deepguard"]["against base"]["sec-pass@1"]["difference_interval"][0] > 0


@pytest.mark.real_model
def test_the_shipped_bundle_changes_the_real_model_and_leaves_no_trace(real_model_dir):
    import deepguard_plugin
    from deepguard_plugin.models import load_model

    scenario = load_suite(SUITE, ids=["py-calculator"])[0]
    model, tokenizer = load_model(str(real_model_dir))
    inputs = tokenizer(scenario.prompt, return_tensors="pt")

    def write() -> str:
        tokens = model.generate(**inputs, max_new_tokens=24, do_sample=False)[0, inputs["input_ids"].shape[1] :]
        return tokenizer.decode(tokens, skip_special_tokens=True)

    before = write()
    with deepguard_plugin.hardened(model, BUNDLE, tokenizer=tokenizer):
        hardened = write()
    assert "eval(" in before
    assert hardened != before
    assert write() == before


@pytest.mark.real_model
def test_peft_loads_the_shipped_bundle_as_it_is(real_model_dir):
    from peft import PeftModel

    from deepguard_plugin.models import load_model

    model, _ = load_model(str(real_model_dir))
    adapted = PeftModel.from_pretrained(model, str(BUNDLE))
    assert adapted.peft_config["default"].r == 16
    assert any(p.abs().sum() > 0 for n, p in adapted.named_parameters() if "lora_B" in n)
