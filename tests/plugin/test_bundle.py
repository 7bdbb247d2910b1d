"""A bundle is read only if every byte is what was written, and used only on its own model."""

from __future__ import annotations

import copy
import hashlib
import json
import pickle
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import peft
import pytest
import torch

import deepguard_plugin as dg
from deepguard_plugin.bundle import Bundle, fingerprint, save_bundle
from deepguard_plugin.errors import (
    BundleDamagedError,
    BundleError,
    BundleFormatError,
    BundleMismatchError,
    BundleMissingError,
)
from deepguard_plugin.registry import create

FILES = ("bundle.json", "adapter_config.json", "adapter_model.safetensors", "deepguard.safetensors")


@pytest.fixture
def folder(llama_bundle: Path, tmp_path: Path) -> Path:
    """A copy to damage."""
    target = tmp_path / "copy"
    target.mkdir()
    for file in llama_bundle.iterdir():
        (target / file.name).write_bytes(file.read_bytes())
    return target


def rewrite(folder: Path, changes: dict[str, Any] | None = None, **contents: bytes) -> None:
    """Change bundle.json, and files with it, and make all hashes right again."""
    info = json.loads((folder / "bundle.json").read_text())
    for name, raw in contents.items():
        file = name.replace("__", ".")
        (folder / file).write_bytes(raw)
        info["files"][file] = hashlib.sha256(raw).hexdigest()
    info |= changes or {}
    info["sha256"] = "0" * 64
    text = json.dumps(info, indent=2) + "\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    (folder / "bundle.json").write_text(text.replace(f'"sha256": "{"0" * 64}"', f'"sha256": "{digest}"'))


def one_paragraph(error: BaseException, *names: str) -> None:
    text = str(error)
    assert "\n" not in text
    assert text.endswith(".")
    for name in names:
        assert name in text


def test_what_was_saved_is_what_is_loaded(llama: Any, make_heads: Any, llama_bundle: Path) -> None:
    _, bundle, oracle = llama
    aggregator, analyzer, prior = make_heads()
    states, ids = torch.randn(4, 2, 3, 24), torch.randint(0, 61, (2, 3))
    assert torch.equal(bundle.analyzer(bundle.aggregator(states), ids), analyzer(aggregator(states), ids))
    assert torch.equal(bundle.prior, prior)
    assert bundle.layers == (-4, -3, -2, -1)
    assert (bundle.method, bundle.base_model, bundle.vocab_size) == ("deepguard", "tiny-llama", 61)
    expected = peft.get_peft_model_state_dict(oracle.adapted)
    assert all(torch.equal(bundle.adapter_state[key], expected[key]) for key in expected)
    assert sorted(p.name for p in llama_bundle.iterdir()) == sorted([*FILES, "README.md"])


@pytest.fixture(params=["bfloat16", "float64", "meta"])
def defaults(request: Any) -> Iterator[None]:
    """torch's default dtype, or default device, is another."""
    if request.param == "meta":
        torch.set_default_device("meta")
    else:
        torch.set_default_dtype(getattr(torch, request.param))
    yield
    torch.set_default_device(None)
    torch.set_default_dtype(torch.float32)


def test_a_bundle_is_shown_in_a_line(llama: Any) -> None:
    _, bundle, _ = llama
    assert repr(bundle) == f"Bundle(path={bundle.path!r}, digest={bundle.digest!r})"


def test_networks_are_float32_on_the_cpu_whatever_torchs_defaults_are(
    llama: Any, llama_bundle: Path, defaults: None
) -> None:
    _, expected, _ = llama
    found = Bundle.load(llama_bundle)
    create(found, {0, 1, 2})
    assert found.to_logit_bias(8, score=0.3) == expected.to_logit_bias(8, score=0.3)
    pairs = [(found.prior, expected.prior)]
    for part in ("aggregator", "analyzer"):
        states = [getattr(each, part).state_dict().values() for each in (found, expected)]
        pairs += zip(*states, strict=True)
    for one, two in pairs:
        assert one.device.type == "cpu" and one.dtype == two.dtype and torch.equal(one, two)


@pytest.mark.parametrize("defaults", ["bfloat16", "float64"], indirect=True)
def test_scores_and_ranks_do_not_follow_torchs_default_dtype(
    llama: Any, llama_bundle: Path, prompts: Any, defaults: None
) -> None:
    model, _, _ = llama
    found = []
    for dtype in (torch.get_default_dtype(), torch.float32):
        torch.set_default_dtype(dtype)
        dg.wrap(model, llama_bundle)
        out = model.generate(prompts[0], attention_mask=prompts[1], max_new_tokens=4, do_sample=False)
        ranking, report = dg.rank(model, out[1:2], 9), dg.report(model)
        found.append((out.tolist(), ranking.value.tolist(), report.prompt_scores, report.bias_norms))
        assert ranking.value.dtype == torch.float32
        dg.unwrap(model)
    assert found[0] == found[1]


def test_peft_itself_loads_the_folder(llama: Any, llama_bundle: Path, prompts: Any) -> None:
    model, _, oracle = llama
    loaded = peft.PeftModel.from_pretrained(model, llama_bundle)
    assert torch.allclose(loaded(prompts[0]).logits, oracle.adapted(prompts[0]).logits, atol=1e-6)


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(BundleMissingError) as caught:
        Bundle.load(folder)
    one_paragraph(caught.value, name, "is missing", "rebuild")


@pytest.mark.parametrize("part", [0.0, 0.5, 0.999])
@pytest.mark.parametrize("name", FILES)
def test_a_truncated_file_is_named(folder: Path, name: str, part: float) -> None:
    raw = (folder / name).read_bytes()
    (folder / name).write_bytes(raw[: int(len(raw) * part)])
    with pytest.raises(BundleDamagedError) as caught:
        Bundle.load(folder)
    one_paragraph(caught.value, name, "rebuild")


@pytest.mark.parametrize("where", [0.0, 0.25, 0.5, 0.75, 0.999])
@pytest.mark.parametrize("bit", [0, 5])
@pytest.mark.parametrize("name", FILES)
def test_one_changed_bit_is_found(folder: Path, name: str, where: float, bit: int) -> None:
    raw = bytearray((folder / name).read_bytes())
    raw[int(len(raw) * where)] ^= 1 << bit
    (folder / name).write_bytes(raw)
    with pytest.raises(BundleError) as caught:
        Bundle.load(folder)
    one_paragraph(caught.value, name)


def test_every_single_bit_of_bundle_json_counts(folder: Path) -> None:
    raw = (folder / "bundle.json").read_bytes()
    for position in range(0, len(raw), 7):
        changed = bytearray(raw)
        changed[position] ^= 1 << (position % 8)
        (folder / "bundle.json").write_bytes(changed)
        with pytest.raises(BundleError):
            Bundle.load(folder)


def test_there_is_no_bundle_at_all(tmp_path: Path) -> None:
    with pytest.raises(BundleMissingError, match=r"no bundle at .*: not a folder"):
        Bundle.load(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("changes", "kind", "words"),
    [
        ({"format": 2}, BundleFormatError, "format 2; this version .* reads format 1"),
        ({"format": None}, BundleFormatError, "format None"),
        (
            {"method": 3, "settings": []},
            BundleDamagedError,
            "'method' must be a str; 'settings' must be a dict",
        ),
        ({"fingerprint": {}}, BundleDamagedError, "'fingerprint' lacks 'architecture'"),
        ({"files": {}}, BundleDamagedError, "'files' must name"),
        ({"settings": {"layers": [1], "aggregation": "attention"}}, BundleDamagedError, "distinct negative"),
        ({"settings": {"layers": [-1], "aggregation": "median"}}, BundleDamagedError, "unknown aggregation"),
        ({"settings": {"layers": "top", "aggregation": "mean"}}, BundleDamagedError, "deepguard.safetensors"),
        ({"settings": {"layers": [-1], "aggregation": "last"}}, BundleDamagedError, "Unexpected key"),
    ],
)
def test_a_bundle_json_that_says_nonsense_is_refused(folder: Path, changes: Any, kind: Any, words: str) -> None:
    rewrite(folder, changes)
    with pytest.raises(kind, match=words) as caught:
        Bundle.load(folder)
    one_paragraph(caught.value)


@pytest.mark.parametrize("text", [b"", b"[]", b"nul", b"\xff\xfe", b'{"format": 1}', b"[" * 100_000])
def test_wrong_json_is_refused(folder: Path, text: bytes) -> None:
    (folder / "bundle.json").write_bytes(text)
    with pytest.raises(BundleError) as caught:
        Bundle.load(folder)
    one_paragraph(caught.value, "bundle.json")
    with pytest.raises(BundleError, match=r"adapter_config\.json"):
        rewrite_and_load(folder, text)


def rewrite_and_load(folder: Path, text: bytes) -> None:
    (folder / "bundle.json").unlink()
    source = json.dumps(
        {
            "format": 1,
            "method": "deepguard",
            "recipe": "",
            "base_model": "",
            "training": {},
            "fingerprint": {"architecture": "", "vocab_size": 61, "tokenizer": None, "weights": ""},
            "settings": {"layers": [-1], "aggregation": "last"},
            "files": dict.fromkeys(FILES[1:], ""),
        }
    )
    (folder / "bundle.json").write_text(source)
    rewrite(folder, adapter_config__json=text if text != b'{"format": 1}' else b"7")
    Bundle.load(folder)


def heads_of(folder: Path) -> dict[str, torch.Tensor]:
    from safetensors.torch import load_file

    return load_file(folder / "deepguard.safetensors")


def damage(tensors: dict[str, torch.Tensor], how: str) -> dict[str, torch.Tensor]:
    if how == "NaN":
        tensors["analyzer.map2.bias"][3] = torch.nan
    elif how == "infinite prior":
        tensors["prior"][9] = torch.inf
    elif how == "missing tensor":
        del tensors["aggregator.key.weight"]
    elif how == "no rows":
        del tensors["analyzer.embedding.rows"]
    elif how == "extra tensor":
        tensors["analyzer.more"] = torch.zeros(1)
    elif how == "foreign tensor":
        tensors["else.where"] = torch.zeros(1)
    elif how == "wrong shape":
        tensors["aggregator.key.weight"] = torch.zeros(24, 23)
    elif how == "short prior":
        tensors["prior"] = tensors["prior"][:-1].clone()
    elif how == "integer prior":
        tensors["prior"] = torch.zeros(61, dtype=torch.int64)
    elif how == "ids outside":
        tensors["analyzer.embedding.ids"][-1] = 61
    elif how == "repeated ids":
        tensors["analyzer.embedding.ids"][1] = tensors["analyzer.embedding.ids"][0]
    elif how == "fewer rows than ids":
        tensors["analyzer.embedding.rows"] = tensors["analyzer.embedding.rows"][:-1].clone()
    return tensors


@pytest.mark.parametrize("how", [
    "NaN", "infinite prior", "missing tensor", "no rows", "extra tensor", "foreign tensor", "wrong shape",
    "short prior", "integer prior", "ids outside", "repeated ids", "fewer rows than ids",
])  # fmt: skip
def test_tensors_that_do_not_fit_are_refused_even_with_the_right_hash(folder: Path, how: str) -> None:
    from safetensors.torch import save

    rewrite(folder, deepguard__safetensors=save(damage(heads_of(folder), how)))
    with pytest.raises(BundleDamagedError) as caught:
        Bundle.load(folder)
    one_paragraph(caught.value, "deepguard.safetensors", "rebuild")


def test_unsorted_ids_are_refused_because_rows_would_go_to_other_tokens(folder: Path) -> None:
    from safetensors.torch import save

    tensors = heads_of(folder)
    tensors["analyzer.embedding.ids"] = tensors["analyzer.embedding.ids"].flip(0).contiguous()
    rewrite(folder, deepguard__safetensors=save(tensors))
    with pytest.raises(BundleDamagedError, match="sorted"):
        Bundle.load(folder)


class Bomb:
    exploded = False

    def __reduce__(self) -> Any:
        return (setattr, (Bomb, "exploded", True))


@pytest.mark.parametrize("name", ["deepguard__safetensors", "adapter_model__safetensors"])
def test_a_pickle_named_safetensors_is_not_opened(folder: Path, name: str) -> None:
    rewrite(folder, **{name: pickle.dumps(Bomb())})
    with pytest.raises(BundleDamagedError, match="not a safetensors file") as caught:
        Bundle.load(folder)
    one_paragraph(caught.value, name.replace("__", "."))
    assert Bomb.exploded is False


def test_an_edited_card_loads_but_is_not_the_one_that_was_written(folder: Path) -> None:
    Bundle.load(folder).check_card()
    (folder / "README.md").write_text("my notes")
    with pytest.raises(BundleDamagedError) as caught:
        Bundle.load(folder).check_card()
    one_paragraph(caught.value, "README.md", "changed")
    (folder / "README.md").unlink()
    with pytest.raises(BundleMissingError, match=r"README\.md is missing"):
        Bundle.load(folder).check_card()


def save_again(target: Path, bundle: Bundle, **changes: Any) -> Path:
    info = {k: v for k, v in bundle.info.items() if k not in ("format", "files", "sha256")}
    parts = {
        "adapter_state": bundle.adapter_state,
        "adapter_config": bundle.adapter_config,
        "aggregator": bundle.aggregator,
        "analyzer": bundle.analyzer,
        "prior": bundle.prior,
        "info": info,
    }
    return save_bundle(target, **parts | changes)


def test_a_bundle_survives_save_and_load(llama: Any, tmp_path: Path) -> None:
    _, bundle, _ = llama
    again = Bundle.load(save_again(tmp_path / "a" / "b", bundle))
    assert again.digest == bundle.digest
    save_again(tmp_path / "a" / "b", bundle, readme="# other\n")  # replaces
    assert (tmp_path / "a" / "b" / "README.md").read_text() == "# other\n"
    assert [p.name for p in (tmp_path / "a").iterdir()] == ["b"]
    halved = Bundle.load(save_again(tmp_path / "half", bundle, head_dtype=torch.float16))
    assert halved.aggregator.key.weight.dtype == torch.float32
    assert torch.allclose(halved.aggregator.key.weight, bundle.aggregator.key.weight, atol=1e-3)


def test_a_bundle_that_could_not_be_loaded_is_not_written(llama: Any, tmp_path: Path) -> None:
    _, bundle, _ = llama
    broken = bundle.prior.clone()
    broken[0] = torch.nan
    with pytest.raises(BundleDamagedError, match="not finite"):
        save_again(tmp_path / "b", bundle, prior=broken)
    assert not list(tmp_path.iterdir())
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.tex").write_text("")
    with pytest.raises(FileExistsError, match="is no bundle"):
        save_again(tmp_path / "mine", bundle)


def test_a_prior_that_would_move_special_tokens_is_told_of_and_moves_none(
    llama: Any, prompts: Any, word_tokenizer: Any, steps: Any, tmp_path: Path
) -> None:
    model, bundle, _ = llama
    prior = bundle.prior.clone()
    prior[:2] = 5.0  # the model's configuration names token 0, its padding, and the tokenizer token 1 as well
    foreign = Bundle.load(save_again(tmp_path / "b", bundle, prior=prior))
    with pytest.warns(UserWarning, match=r"has values for 1 special tokens \(ids 0\), where dg-bundle writes 0"):
        foreign.check(model)
    with pytest.warns(UserWarning, match=r"has values for 2 special tokens \(ids 0, 1\)"):
        foreign.check(model, word_tokenizer())
    dg.wrap(model, foreign, tokenizer=word_tokenizer())
    greedy = {"attention_mask": prompts[1], "max_new_tokens": 1, "do_sample": False}
    model.generate(prompts[0], **greedy)
    dg.wrap(model, bundle, tokenizer=word_tokenizer()).generate(prompts[0], **greedy)
    with_special, without = steps
    assert torch.equal(with_special.after, without.after) and not torch.equal(without.after, without.before)


def test_another_vocabulary_architecture_or_tokenizer_is_a_mismatch(
    llama: Any, make_model: Any, make_bundle: Any, word_tokenizer: Any, tmp_path: Path
) -> None:
    model, bundle, _ = llama
    wrong = {
        "vocabulary of 61, this model has 70": make_model("llama", vocab_size=70),
        "layers 5, heads 4, vocab 61, this one is .* layers 4": make_model("llama", num_hidden_layers=4),
        "heads 4, vocab 61, this one is .* heads 2": make_model("llama", num_attention_heads=2),
        "hidden_size 24, .*, this one is .* hidden_size 32": make_model("llama", hidden_size=32),
        "model_type llama.*model_type qwen2": make_model("qwen2"),
    }
    for words, other in wrong.items():
        kind = type(other)
        with pytest.raises(BundleMismatchError, match=words) as caught:
            dg.wrap(other, bundle)
        one_paragraph(caught.value, "tiny-llama", "dg-bundle build")
        assert type(other) is kind
        assert not hasattr(other, "peft_config")
    tokenized = Bundle.load(make_bundle(tmp_path / "t", model, tokenizer=word_tokenizer()))
    tokenized.check(model, word_tokenizer())
    tokenized.check(model)
    padded = word_tokenizer()
    padded.pad_token = padded.eos_token
    tokenized.check(model, word_tokenizer())
    with pytest.raises(BundleMismatchError, match="another tokenizer"):
        dg.wrap(model, tokenized, tokenizer=word_tokenizer(shift=1))


def test_the_same_weights_in_another_precision_and_other_weights_only_warn(llama: Any, make_model: Any) -> None:
    model, bundle, oracle = llama
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        bundle.check(model)
    with pytest.warns(UserWarning, match="holds the same ones in bfloat16"):
        bundle.check(copy.deepcopy(model).bfloat16())
    with pytest.warns(UserWarning, match="other weights of this architecture"):
        bundle.check(make_model("llama", seed=3))
    assert fingerprint(oracle.adapted.base_model.model) == fingerprint(model)  # adapters do not count
    assert fingerprint(oracle.adapted)["weights"] == fingerprint(model)["weights"]


def test_weights_changed_in_any_part_of_the_model_are_other_weights(llama: Any) -> None:
    model = llama[0]
    names = sorted(name for name, _ in model.named_parameters())
    before, found = fingerprint(model)["weights"], set()
    for part in range(4):
        changed = copy.deepcopy(model)
        parameters = dict(changed.named_parameters())
        with torch.no_grad():
            for name in names[part * len(names) // 4 : (part + 1) * len(names) // 4]:
                parameters[name].view(-1)[-1] += 1
        found.add(fingerprint(changed)["weights"])
    assert len(found) == 4 and before not in found


def test_a_tokenizer_with_tokens_added_behind_the_vocabulary_is_the_same_tokenizer(
    llama: Any, make_bundle: Any, word_tokenizer: Any, tmp_path: Path
) -> None:
    model = llama[0]
    bundle = Bundle.load(make_bundle(tmp_path / "t", model, tokenizer=word_tokenizer(50)))
    more, other = word_tokenizer(50), word_tokenizer(50, shift=1)
    for tokenizer in (more, other):
        tokenizer.add_tokens(["<tool>", "<call>"])
    bundle.check(model, more)
    with pytest.raises(BundleMismatchError, match=r"without the last of its 5 added tokens \(ids 51, 50, 2, 1, 0\)"):
        bundle.check(model, other)


def test_a_tokenizer_filled_up_with_placeholders_and_other_special_flags_is_the_same_tokenizer(
    llama: Any, word_tokenizer: Any
) -> None:
    # What a converted GGUF file gives in place of the original: the same ids for the same text.
    original, converted = word_tokenizer(), word_tokenizer()
    size = len(original)
    converted.add_tokens([f"[PAD{size}]", f"[PAD{size + 1}]"])
    converted.add_special_tokens({"additional_special_tokens": ["w3"]})
    assert fingerprint(llama[0], converted)["tokenizer"] == fingerprint(llama[0], original)["tokenizer"]
    converted.add_tokens(["one_more"])
    assert fingerprint(llama[0], converted)["tokenizer"] != fingerprint(llama[0], original)["tokenizer"]


def test_a_bundle_of_the_hub_is_fetched_at_its_revision_and_nothing_else_of_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import huggingface_hub

    asked: list[Any] = []

    def fetch(repository: str, *, revision: str | None, allow_patterns: list[str]) -> str:
        asked.append((repository, revision, sorted(allow_patterns)))
        return str(folder)

    monkeypatch.setattr(huggingface_hub, "snapshot_download", fetch)
    assert Bundle.load("owner/name@v1.0").digest == Bundle.load(folder).digest == Bundle.load("owner/name").digest
    assert asked == [("owner/name", revision, sorted([*FILES, "README.md"])) for revision in ("v1.0", None)]
    for path in ("./owner/name", "owner/name/more", "/owner/name", "owner", Path("owner/name")):
        with pytest.raises(BundleMissingError):
            Bundle.load(path)
    assert len(asked) == 2


def test_a_folder_wins_over_a_repository_of_its_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent.parent)
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    assert Bundle.load(f"{folder.parent.name}/{folder.name}").info == Bundle.load(folder).info


def test_a_repository_that_cannot_be_had_is_an_error_that_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import huggingface_hub

    def fetch(*_: Any, **__: Any) -> str:
        raise ConnectionError("no route\nto host")

    monkeypatch.setattr(huggingface_hub, "snapshot_download", fetch)
    with pytest.raises(BundleMissingError) as caught:
        Bundle.load("owner/name@main")
    one_paragraph(caught.value, "owner/name", "at main", "bundle.json", "no route")
