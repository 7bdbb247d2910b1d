"""vLLM's processors: each row gets the bias that its own request asks for, on either runner, and none without a bundle.

The quick tests run on stand-ins for vLLM's interface classes; the slow ones run the same tests on those of the release
that deepguard_plugin.vllm names.
"""

from __future__ import annotations

import importlib
import inspect
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch

from deepguard_plugin import Bundle
from deepguard_plugin.errors import BundleMismatchError, SettingsError
from deepguard_plugin.networks import guidance_bias, inverse_gain, unit_prior

RELEASE = "0.33.0"
STANDIN = Path(__file__).with_name("vllm_standin")
INTERFACES = (
    "vllm/v1/sample/logits_processor/interface.py",
    "vllm/v1/worker/gpu/sample/logits_processor/interface.py",
)
ENDS, PAD = [1, 2], 0  # where the tests' prior has nothing
SLOTS, CAP, FLOOR, MEAN = 6, 3.0, 0.2, 0.6
SETTINGS = {"strength": 0.5, "rescore": None, "score_floor": FLOOR, "bias_cap": CAP, "mean_score": MEAN}
V2_SPECULATIVE = [4, 4, 1, 2]  # rows by slot: the first request brings a draft token


@pytest.fixture(scope="session")
def real_release(tmp_path_factory):
    """The stand-in's tree with the release's own interface files in it."""
    folder = tmp_path_factory.mktemp("vllm")
    kept = Path.home() / ".cache" / "deepguard" / f"vllm-{RELEASE}"
    if not all((kept / name).is_file() for name in INTERFACES):
        fetch = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder), f"vllm=={RELEASE}"]
        if subprocess.run(fetch, capture_output=True).returncode:
            pytest.skip(f"vllm=={RELEASE} cannot be fetched here")
        (wheel,) = folder.glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            for name in INTERFACES:
                archive.extract(name, kept)
        wheel.unlink()
    tree = folder / "tree"
    shutil.copytree(STANDIN, tree)
    for name in INTERFACES:
        shutil.copy(kept / name, tree / name)
    return tree


@pytest.fixture(params=["stand-in", pytest.param("release", marks=pytest.mark.slow)])
def vllm(request, monkeypatch):
    """deepguard_plugin.vllm, imported anew over the stand-in or the release."""
    tree = STANDIN if request.param == "stand-in" else request.getfixturevalue("real_release")
    monkeypatch.syspath_prepend(str(tree))
    for name in [n for n in sys.modules if n == "vllm" or n.startswith("vllm.") or n == "deepguard_plugin.vllm"]:
        monkeypatch.delitem(sys.modules, name)
    module = importlib.import_module("deepguard_plugin.vllm")
    yield module
    for name in [n for n in sys.modules if n == "vllm" or n.startswith("vllm.") or n == "deepguard_plugin.vllm"]:
        del sys.modules[name]


@pytest.fixture
def bundle(make_bundle, make_model, tmp_path, monkeypatch) -> Bundle:
    path = make_bundle(tmp_path / "bundle", make_model("qwen2"), **SETTINGS)
    monkeypatch.setenv("DEEPGUARD_BUNDLE", str(path))
    return Bundle.load(path)


def asks(**arguments: Any) -> Any:
    return SimpleNamespace(extra_args={f"deepguard_{k}": v for k, v in arguments.items()} or None)


def config(v2: bool, vocabulary: int) -> Any:
    return SimpleNamespace(
        use_v2_model_runner=v2,
        scheduler_config=SimpleNamespace(max_num_seqs=SLOTS),
        model_config=SimpleNamespace(
            get_vocab_size=lambda: vocabulary,
            hf_text_config=SimpleNamespace(bos_token_id=None, eos_token_id=ENDS[0], pad_token_id=PAD),
            try_get_generation_config=lambda: {"eos_token_id": ENDS, "pad_token_id": PAD},
        ),
    )


def on_v2(vllm: Any, bundle: Bundle, vocabulary: int | None = None) -> Any:
    states = SimpleNamespace(device=torch.device("cpu"), max_num_reqs=SLOTS, vocab_size=vocabulary or bundle.vocab_size)
    return vllm.Processor(config(True, 0), states)


def on_v1(vllm: Any, bundle: Bundle) -> Any:
    return vllm.Processor(config(False, bundle.vocab_size), torch.device("cpu"), False)


def rows_of(slots: list[int]) -> Any:
    return SimpleNamespace(
        expanded_idx_mapping=torch.tensor(slots, dtype=torch.int32),
        idx_mapping_np=np.array(list(dict.fromkeys(slots)), dtype=np.int32),
    )


def bias(bundle: Bundle, strength: float, score: float = MEAN) -> torch.Tensor:
    return guidance_bias(unit_prior(bundle.prior), strength * inverse_gain(torch.tensor([score]), FLOOR), CAP)[0]


def update(**changes: Any) -> Any:
    return SimpleNamespace(**{"removed": [], "added": [], "moved": [], **changes})


def test_each_row_has_the_bias_of_its_request(vllm, bundle):
    processor = on_v2(vllm, bundle)
    assert processor.add_request(4, asks(strength=3.0, score=0.9))
    assert processor.add_request(1, asks())
    assert not processor.add_request(2, asks(strength=0))
    processor.apply_staged_writes()
    logits = torch.randn(4, bundle.vocab_size)
    found = processor.apply(logits.clone(), rows_of(V2_SPECULATIVE)) - logits
    strong, own = bias(bundle, 3.0, 0.9), bias(bundle, SETTINGS["strength"])
    torch.testing.assert_close(found, torch.stack([strong, strong, own, torch.zeros_like(own)]), atol=1e-5, rtol=0)
    assert strong.abs().max() > own.abs().max() > 0


def test_gains_do_not_follow_torchs_default_dtype(vllm, bundle):
    torch.set_default_dtype(torch.bfloat16)  # as a server does while it loads a model
    try:
        processor = on_v2(vllm, bundle)
        processor.add_request(0, asks(strength=0.7, score=0.9))
        processor.apply_staged_writes()
    finally:
        torch.set_default_dtype(torch.float32)
    found = processor.apply(torch.zeros(1, bundle.vocab_size), rows_of([0]))[0]
    torch.testing.assert_close(found, bias(bundle, 0.7, 0.9), atol=1e-5, rtol=0)


@pytest.mark.parametrize("runner", [on_v1, on_v2])
def test_special_tokens_of_the_served_model_have_no_bias_even_if_the_bundle_has_one(vllm, bundle, monkeypatch, runner):
    strongest = [int(i) for i in bundle.prior.abs().topk(4).indices]
    monkeypatch.setattr(sys.modules[__name__], "ENDS", strongest[:2])
    monkeypatch.setattr(sys.modules[__name__], "PAD", strongest[2])
    processor = runner(vllm, bundle)
    if runner is on_v1:
        processor.update_state(update(added=[(0, asks(strength=1.0), None, [])]))
        found = processor.apply(torch.zeros(1, bundle.vocab_size))[0]
    else:
        processor.add_request(0, asks(strength=1.0))
        processor.apply_staged_writes()
        found = processor.apply(torch.zeros(1, bundle.vocab_size), rows_of([0]))[0]
    assert (found[strongest[:3]] == 0).all() and found[strongest[3]] != 0


def test_a_slot_forgets_the_request_before(vllm, bundle):
    processor = on_v2(vllm, bundle)
    processor.add_request(0, asks(strength=2.0))
    processor.apply_staged_writes()
    processor.add_request(0, asks(strength=0))
    processor.apply_staged_writes()
    logits = torch.randn(1, bundle.vocab_size)
    assert torch.equal(processor.apply(logits.clone(), rows_of([0])), logits)
    processor.add_request(1, asks(strength=2.0))
    processor.apply_staged_writes()
    assert torch.equal(processor.apply(logits.clone(), rows_of([0])), logits)


def test_the_older_runner_follows_arrivals_departures_and_moves(vllm, bundle):
    processor = on_v1(vllm, bundle)
    moves = sys.modules["vllm.v1.sample.logits_processor.interface"].MoveDirectionality
    strengths = [0.5, 1.0, 1.5]
    processor.update_state(update(added=[(i, asks(strength=s), None, []) for i, s in enumerate(strengths)]))

    def found() -> list[float]:
        logits = torch.zeros(3, bundle.vocab_size)
        peaks = processor.apply(logits).abs().amax(-1)
        unit = bias(bundle, 0.1).abs().max() * 10
        return [round(float(p / unit), 3) for p in peaks]

    assert found() == strengths
    processor.update_state(None)
    processor.update_state(update(moved=[(0, 2, moves.SWAP)]))
    assert found() == [1.5, 1.0, 0.5]
    processor.update_state(update(removed=[0], moved=[(2, 0, moves.UNIDIRECTIONAL)]))
    assert found() == [0.5, 1.0, 0.0]
    processor.update_state(update(added=[(1, asks(strength=0), None, [])]))
    assert found() == [0.5, 0.0, 0.0]
    assert not processor.is_argmax_invariant()


def test_the_bias_is_capped_and_what_is_forbidden_stays_so(vllm, bundle):
    processor = on_v2(vllm, bundle)
    processor.add_request(0, asks(strength=1000.0, score=0.0))
    processor.apply_staged_writes()
    logits = torch.zeros(1, bundle.vocab_size)
    logits[0, ::2] = -torch.inf
    found = processor.apply(logits.clone(), rows_of([0]))
    assert torch.isinf(found[0, ::2]).all() and found[0, 1::2].abs().max() == CAP


@pytest.mark.parametrize("runner", [on_v1, on_v2])
def test_without_a_bundle_nothing_is_changed_and_a_request_that_asks_for_guidance_is_refused(
    vllm, bundle, monkeypatch, runner
):
    monkeypatch.delenv("DEEPGUARD_BUNDLE")
    processor = runner(vllm, bundle)
    logits = torch.randn(2, bundle.vocab_size)
    if runner is on_v2:
        assert not processor.add_request(0, asks())
        processor.apply_staged_writes()
        assert processor.apply(logits, rows_of([0, 1])) is logits
    else:
        processor.update_state(update(added=[(0, asks(), None, [])]))
        assert processor.apply(logits) is logits
    vllm.Processor.validate_params(asks())
    with pytest.raises(SettingsError, match=r"deepguard_strength was given.*DEEPGUARD_BUNDLE"):
        vllm.Processor.validate_params(asks(strength=1.0))


@pytest.mark.parametrize("arguments", [{"strength": -1}, {"strength": float("inf")}, {"strength": "2"}, {"score": 1.5},
                                       {"score": float("nan")}, {"strength": True}, {"strength": 1e39}])  # fmt: skip
def test_an_impossible_argument_fails_the_request_and_is_named(vllm, bundle, arguments):
    (name,) = arguments
    with pytest.raises(ValueError, match=f"deepguard_{name} is .*, expected"):
        vllm.Processor.validate_params(asks(**arguments))


def test_a_server_of_another_vocabulary_does_not_start(vllm, bundle):
    with pytest.raises(BundleMismatchError, match=rf"for {bundle.vocab_size} logits, this server's model gives 99"):
        on_v2(vllm, bundle, vocabulary=99)


def test_what_vllm_loads_passes_for_both_interfaces_and_is_the_one_that_the_runner_speaks(vllm, bundle):
    v1 = sys.modules["vllm.v1.sample.logits_processor.interface"].LogitsProcessor
    v2 = sys.modules["vllm.v1.worker.gpu.sample.logits_processor.interface"].LogitsProcessor
    assert issubclass(vllm.Processor, v1) and issubclass(vllm.Processor, v2)
    assert isinstance(on_v2(vllm, bundle), v2) and not isinstance(on_v2(vllm, bundle), v1)
    assert isinstance(on_v1(vllm, bundle), v1) and not isinstance(on_v1(vllm, bundle), v2)


def test_a_vllm_that_has_the_older_interface_alone_gets_that(bundle, tmp_path, monkeypatch):
    shutil.copytree(STANDIN, tmp_path / "older")
    shutil.rmtree(tmp_path / "older" / "vllm" / "v1" / "worker")
    monkeypatch.syspath_prepend(str(tmp_path / "older"))
    kept = {n: m for n, m in sys.modules.items() if n.split(".")[0] == "vllm" or n == "deepguard_plugin.vllm"}
    for name in kept:
        monkeypatch.delitem(sys.modules, name)
    older = importlib.import_module("deepguard_plugin.vllm")
    settings = config(False, bundle.vocab_size)
    del settings.use_v2_model_runner
    processor = older.Processor(settings, torch.device("cpu"), False)
    processor.update_state(update(added=[(0, asks(strength=0.5), None, [])]))
    torch.testing.assert_close(processor.apply(torch.zeros(1, bundle.vocab_size))[0], bias(bundle, 0.5))
    assert issubclass(older.Processor, sys.modules["vllm.v1.sample.logits_processor.interface"].LogitsProcessor)
    for name in [n for n in sys.modules if n.split(".")[0] == "vllm" or n == "deepguard_plugin.vllm"]:
        del sys.modules[name]


@pytest.mark.slow
def test_the_stand_in_has_the_signatures_of_the_release(real_release, monkeypatch):
    def signatures(tree: Path) -> dict[str, list[str]]:
        found = {}
        with monkeypatch.context() as patch:
            patch.syspath_prepend(str(tree))
            for file in INTERFACES:
                for name in [n for n in sys.modules if n.split(".")[0] == "vllm"]:
                    patch.delitem(sys.modules, name)
                module = importlib.import_module(file.removesuffix(".py").replace("/", "."))
                for kind in ("LogitsProcessor", "LogitsProcRequestState", "LogitsContext", "BatchUpdate"):
                    defined = vars(getattr(module, kind, object))
                    for name, value in defined.items():
                        function = getattr(value, "__func__", value)
                        if inspect.isfunction(function) and not (name.startswith("__") and name != "__init__"):
                            found[f"{file}:{kind}.{name}"] = list(inspect.signature(function).parameters)
        for name in [n for n in sys.modules if n.split(".")[0] == "vllm"]:
            del sys.modules[name]
        return found

    ours, theirs = signatures(STANDIN), signatures(real_release)
    assert len(ours) >= 12
    assert {k: theirs[k] for k in ours if not k.endswith("from_request_state")} == ours
    assert set(theirs) - set(ours) <= {f"{INTERFACES[1]}:LogitsProcRequestState.from_request_state"}
