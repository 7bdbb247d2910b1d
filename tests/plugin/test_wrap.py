"""The model object before, while and after it is wrapped."""

from __future__ import annotations

import copy
import gc
import inspect
import pickle
import threading
import weakref
from typing import Any

import accelerate
import pytest
import torch
from transformers import (
    ContinuousBatchingConfig,
    GenerationConfig,
    LlamaForCausalLM,
    MambaConfig,
    MambaForCausalLM,
    PreTrainedModel,
    TextIteratorStreamer,
    pipeline,
)
from transformers.generation.logits_process import LogitsProcessor, LogitsProcessorList

import deepguard_plugin as dg
from deepguard_plugin import calls
from deepguard_plugin.errors import AdapterError, BundleMismatchError, NotWrappedError, UnsupportedModeError
from deepguard_plugin.methods.deepguard import DeepGuard

GREEDY: dict[str, Any] = {"max_new_tokens": 6, "do_sample": False}


def snapshot(model: Any) -> dict[str, Any]:
    return {
        "class": type(model),
        "modules": [(name, type(module), module.training) for name, module in model.named_modules()],
        "state": {key: value.clone() for key, value in model.state_dict().items()},
        "grads": {name: parameter.requires_grad for name, parameter in model.named_parameters()},
        "attributes": sorted(vars(model)),
        "hooks": [len(m._forward_hooks) + len(m._forward_pre_hooks) for m in model.modules()],
    }


def assert_same(before: dict[str, Any], after: dict[str, Any]) -> None:
    assert before["state"].keys() == after["state"].keys()
    assert all(torch.equal(before["state"][key], after["state"][key]) for key in before["state"])
    for part in ("class", "modules", "grads", "attributes", "hooks"):
        assert before[part] == after[part], part


def test_wrap_gives_the_same_object_back_with_its_class_name_and_signature(kit: Any) -> None:
    model, bundle, _ = kit
    kind, signature = type(model), inspect.signature(model.generate)
    assert dg.wrap(model, bundle) is model
    assert isinstance(model, kind)
    assert isinstance(model, PreTrainedModel)
    assert type(model) is not kind
    assert (type(model).__name__, type(model).__module__, str(type(model))) == (
        kind.__name__,
        kind.__module__,
        str(kind),
    )
    assert inspect.signature(model.generate) == signature
    assert model.can_generate()


def test_unwrap_restores_types_keys_flags_and_bit_equal_logits(kit: Any, prompts: Any) -> None:
    model, bundle, _ = kit
    ids, mask = prompts
    model.train()
    model.lm_head.weight.requires_grad_(False)
    model(ids, output_hidden_states=True)  # transformers installs its own permanent hooks at the first request
    before = snapshot(model)
    model.eval()
    logits = model(ids, attention_mask=mask).logits
    model.train()
    dg.wrap(model, bundle)
    assert not torch.equal(model.eval()(ids, attention_mask=mask).logits, logits)
    with dg.settings(model, rescore=1):
        model.generate(ids, attention_mask=mask, **GREEDY)
    model.train()
    assert dg.unwrap(model) is model
    assert_same(before, snapshot(model))
    assert torch.equal(model.eval()(ids, attention_mask=mask).logits, logits)
    assert dg.unwrap(model) is model  # twice is once


@pytest.mark.parametrize("asked_before", [False, True])
def test_transformers_capture_hooks_are_as_before(
    llama: Any, llama_bundle: Any, make_bundle: Any, make_lora: Any, tmp_path: Any, prompts: Any, asked_before: bool
) -> None:
    model, bundle, _ = llama
    other = make_bundle(tmp_path / "other", model, adapted=make_lora(model, seed=7))
    if asked_before:
        model(prompts[0], output_hidden_states=True)
    before = snapshot(model)
    dg.wrap(model, bundle)
    model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    with dg.hardened(model, other):
        pass
    dg.wrap(model, other)
    twin = copy.deepcopy(model)
    for wrapped in (model, twin):
        assert_same(before, snapshot(dg.unwrap(wrapped)))
    assert asked_before or pickle.dumps(model)
    assert len(model(prompts[0], output_hidden_states=True).hidden_states) == 6


def test_wrapping_twice_is_the_same_as_once(llama: Any, llama_bundle: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    before = snapshot(model)
    ids, mask = prompts
    once = dg.wrap(model, bundle).generate(ids, attention_mask=mask, **GREEDY)
    kind = type(model)
    twice = dg.wrap(model, llama_bundle).generate(ids, attention_mask=mask, **GREEDY)
    assert torch.equal(once, twice)
    assert type(model) is kind
    dg.unwrap(model)
    assert_same(before, snapshot(model))


def test_a_tokenizer_given_to_the_second_wrap_counts(
    llama: Any, make_bundle: Any, word_tokenizer: Any, tmp_path: Any, prompts: Any, steps: Any
) -> None:
    model, _, _ = llama
    bundle = make_bundle(tmp_path / "bundle", model, tokenizer=word_tokenizer())
    tokenizer = word_tokenizer()
    tokenizer.add_special_tokens({"additional_special_tokens": ["w20", "w21"]})
    for merge in (False, True):
        dg.wrap(model, bundle, merge=merge)
        with pytest.raises(BundleMismatchError, match="another tokenizer"):
            dg.wrap(model, bundle, tokenizer=word_tokenizer(shift=1), merge=merge)
        dg.wrap(model, bundle, tokenizer=tokenizer, merge=merge)
        dg.wrap(model, bundle, merge=merge)  # what is known stays known
        model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
        bias = steps[-1].after - steps[-1].before
        assert (bias[:, 20:22] == 0).all() and (bias[:, 22] != 0).all()


def test_another_bundle_replaces_the_first(
    llama: Any, make_bundle: Any, make_lora: Any, tmp_path: Any, prompts: Any
) -> None:
    model, bundle, _ = llama
    ids, mask = prompts
    other = make_bundle(tmp_path / "other", model, adapted=make_lora(model, seed=7))
    clean = copy.deepcopy(model)
    dg.wrap(model, bundle)
    dg.wrap(model, other)
    alone = dg.wrap(clean, other)
    assert torch.equal(model(ids, attention_mask=mask).logits, alone(ids, attention_mask=mask).logits)


def test_a_second_bundle_that_cannot_be_attached_leaves_the_first_in_place(
    llama: Any, llama_bundle: Any, prompts: Any
) -> None:
    model, bundle, _ = llama
    expected = dg.wrap(model, bundle).generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    broken = dg.Bundle.load(llama_bundle)
    object.__setattr__(broken, "adapter_state", dict(list(broken.adapter_state.items())[1:]))
    object.__setattr__(broken, "digest", "another")
    with pytest.raises(AdapterError):
        dg.wrap(model, broken)
    assert torch.equal(model.generate(prompts[0], attention_mask=prompts[1], **GREEDY), expected)


def test_strength_zero_is_exactly_the_adapted_model(kit: Any, prompts: Any, steps: Any) -> None:
    model, bundle, oracle = kit
    ids, mask = prompts
    dg.wrap(model, bundle, settings=dg.Settings(strength=0))
    out = model.generate(ids, attention_mask=mask, return_dict_in_generate=True, output_logits=True, **GREEDY)
    wanted = {"attention_mask": mask, "return_dict_in_generate": True, "output_logits": True, **GREEDY}
    peft_model = oracle.adapted.generate(input_ids=ids, **wanted)  # other copies of the weights: equal to rounding
    same_weights = type(model).__bases__[1].generate(model, ids, **wanted)
    for expected, tolerance in ((peft_model, 1e-5), (same_weights, 0.0)):
        assert torch.equal(out.sequences, expected.sequences)
        for given, logits in zip(out.logits, expected.logits, strict=True):
            assert torch.allclose(given, logits, atol=tolerance, rtol=0)
    assert not steps
    assert out.hidden_states is None
    assert dg.report(model).guided is False


def test_without_lora_and_strength_it_is_exactly_the_base_model(kit: Any, prompts: Any) -> None:
    model, bundle, _ = kit
    ids, mask = prompts
    clean = copy.deepcopy(model)
    dg.wrap(model, bundle)
    with dg.settings(model, lora=False, strength=0):
        out = model.generate(ids, attention_mask=mask, return_dict_in_generate=True, output_logits=True, **GREEDY)
    expected = clean.generate(ids, attention_mask=mask, return_dict_in_generate=True, output_logits=True, **GREEDY)
    assert torch.equal(out.sequences, expected.sequences)
    for given, logits in zip(out.logits, expected.logits, strict=True):
        assert torch.allclose(given, logits, atol=1e-5, rtol=0)


def test_guidance_without_the_lora_is_said_to_be_unwise(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle)
    with dg.settings(model, lora=False), pytest.warns(UserWarning, match="without the bundle's LoRA") as said:
        model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    assert said[0].filename == __file__


@pytest.mark.parametrize("asked", [True, [0, -1], -2, [-4], None])
def test_the_caller_gets_the_hidden_states_it_asked_for_and_unbiased_logits(
    llama: Any, prompts: Any, asked: Any
) -> None:
    model, bundle, oracle = llama
    ids, mask = prompts
    wanted = {"output_hidden_states": asked, "return_dict_in_generate": True, "output_logits": True, **GREEDY}
    dg.wrap(model, bundle)
    with dg.settings(model, rescore=1):
        out = model.generate(ids, attention_mask=mask, **wanted)
    first = oracle.adapted(input_ids=ids, attention_mask=mask, output_hidden_states=asked)
    assert torch.allclose(out.logits[0], first.logits[:, -1], atol=1e-5)
    if asked is None:
        assert out.hidden_states is None
        return
    for given, expected in zip(out.hidden_states[0], first.hidden_states, strict=True):
        assert (given is None) == (expected is None)
        assert expected is None or torch.allclose(given, expected, atol=1e-5)


def test_a_forward_pass_outside_of_generate_is_left_alone(llama: Any, prompts: Any) -> None:
    model, bundle, oracle = llama
    dg.wrap(model, bundle)
    out = model(prompts[0])
    assert out.hidden_states is None
    assert torch.equal(out.logits, oracle.adapted(prompts[0]).logits)


def test_the_callers_list_of_processors_is_not_touched_and_runs_first(llama: Any, prompts: Any, steps: Any) -> None:
    model, bundle, _ = llama

    class Forbid(LogitsProcessor):
        def __call__(self, input_ids: Any, scores: Any) -> Any:
            scores = scores.clone()
            scores[:, 5:] = -torch.inf
            return scores

    mine = LogitsProcessorList([Forbid()])
    dg.wrap(model, bundle)
    out = model.generate(prompts[0], attention_mask=prompts[1], logits_processor=mine, **GREEDY)
    assert len(mine) == 1
    assert int(out[:, 9:].max()) < 5
    for step in steps:
        assert torch.isneginf(step.after[:, 5:]).all()
        assert torch.isfinite(step.after[:, :5]).all()


def test_a_grammar_that_forbids_tokens_keeps_its_mass_under_beams(llama: Any, prompts: Any, steps: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle)
    model.generate(
        prompts[0],
        attention_mask=prompts[1],
        num_beams=2,
        prefix_allowed_tokens_fn=lambda row, ids: [7, 8, 9],
        **GREEDY,
    )
    for step in steps:
        assert torch.equal(torch.isneginf(step.before), torch.isneginf(step.after))
        assert torch.allclose(step.before.logsumexp(-1), step.after.logsumexp(-1), atol=1e-4)


def test_end_and_padding_tokens_get_no_bias_even_if_the_bundle_has_one(
    llama: Any, make_bundle: Any, tmp_path: Any, prompts: Any, steps: Any
) -> None:
    model, bundle, _ = llama
    special = [int(i) for i in bundle.prior.abs().topk(3).indices]
    model.generation_config.eos_token_id = special[0]
    dg.wrap(model, bundle)
    model.generate(prompts[0], attention_mask=prompts[1], eos_token_id=special[1:], **GREEDY)
    bias = steps[0].after - steps[0].before
    assert (bias[:, special] == 0).all()
    assert (bias[:, 3:50] != 0).sum() >= 3 * 44
    assert (bias[:, 50:] == 0).all()


def test_a_vocabulary_that_changed_after_wrapping_is_an_error_and_not_broadcast(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle)
    model.resize_token_embeddings(80)
    with pytest.raises(BundleMismatchError, match="61 logits, this model gives 80"):
        model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)


@pytest.mark.parametrize("kind", ["bias_cap", "no cap"])
def test_a_score_near_zero_gives_a_finite_bias(
    llama: Any, make_heads: Any, make_bundle: Any, tmp_path: Any, prompts: Any, steps: Any, kind: str
) -> None:
    model, bundle, _ = llama
    with torch.no_grad():
        bundle.analyzer.map4.weight.zero_()
        bundle.analyzer.map4.bias.fill_(-200.0)  # sigmoid gives exactly 0
    cap = 2.5 if kind == "bias_cap" else float("inf")
    dg.wrap(model, bundle, settings=dg.Settings(bias_cap=cap, score_floor=0.01))
    model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    bias = steps[0].after - steps[0].before
    assert torch.isfinite(bias).all()
    assert float(bias.abs().max()) == pytest.approx(2.5 if kind == "bias_cap" else 150, rel=1e-3)
    assert dg.report(model).prompt_scores == (0.0, 0.0, 0.0)


def test_strength_can_be_given_for_each_prompt(llama: Any, prompts: Any, steps: Any) -> None:
    model, bundle, oracle = llama
    dg.wrap(model, bundle)
    with dg.settings(model, strength=(0.0, 2.0, 1.0)):
        model.generate(prompts[0], attention_mask=prompts[1], num_beams=2, num_return_sequences=2, **GREEDY)
        for step in steps:
            for row, strength in enumerate((0.0, 0.0, 2.0, 2.0, 1.0, 1.0)):
                keep = torch.cat((prompts[1][row // 2], torch.ones(step.ids.shape[1] - 9))).bool()
                bias = oracle.bias(step.ids[row][keep], int(prompts[1][row // 2].sum()), strength=strength)
                expected = (step.before[row] + bias).log_softmax(-1)
                assert torch.allclose(step.after[row], expected, atol=2e-3)
    four = torch.cat((prompts[0], prompts[0][1:2]))  # two values would divide them
    for batch in (prompts[0], four):
        words = rf"strength is a tuple of 2, and the call has {len(batch)} prompts.*one value for each"
        with dg.settings(model, strength=(1.0, 2.0)), pytest.raises(ValueError, match=words):
            model.generate(batch, **GREEDY)
    with dg.settings(model, strength=(2.0,)):
        model.generate(four, **GREEDY)


def test_an_exception_in_the_middle_leaves_nothing_behind(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    ids, mask = prompts
    dg.wrap(model, bundle)
    plain = model.generate(ids, attention_mask=mask, **GREEDY)
    for error in (KeyboardInterrupt, RuntimeError):

        def explode(input_ids: Any, scores: Any, error: type[BaseException] = error) -> Any:
            raise error("stop")

        with dg.settings(model, lora=False, strength=0), pytest.raises(error):
            model.generate(ids, attention_mask=mask, logits_processor=[explode], **GREEDY)
        with pytest.raises(error):
            model.generate(ids, attention_mask=mask, logits_processor=[explode], **GREEDY)
    assert torch.equal(model.generate(ids, attention_mask=mask, **GREEDY), plain)
    assert model(ids).hidden_states is None
    dg.unwrap(model)


def test_nothing_of_a_call_is_kept_alive(llama: Any, prompts: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    model, bundle, _ = llama
    kept: list[Any] = []
    original = calls.Session

    def remember(*args: Any) -> Any:
        session = original(*args)
        kept.extend([weakref.ref(session), weakref.ref(session.plan.watcher)])
        return session

    monkeypatch.setattr(calls, "Session", remember)
    dg.wrap(model, bundle)
    model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    gc.collect()
    assert kept
    assert all(reference() is None for reference in kept)


def test_a_deepcopy_is_hardened_by_itself(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    ids, mask = prompts
    clean = copy.deepcopy(model)
    dg.wrap(model, bundle)
    expected = model.generate(ids, attention_mask=mask, **GREEDY)
    twin = copy.deepcopy(model)
    dg.unwrap(model)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.zero_()
    assert torch.equal(twin.generate(ids, attention_mask=mask, **GREEDY), expected)
    dg.unwrap(twin)
    assert type(twin) is LlamaForCausalLM
    assert torch.equal(twin(ids).logits, clean(ids).logits)


def test_a_wrapped_model_can_be_pickled(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle)
    twin = pickle.loads(pickle.dumps(model))  # noqa: S301 - our own bytes
    out = [m.generate(prompts[0], attention_mask=prompts[1], **GREEDY).tolist() for m in (model, twin)]
    assert out[0] == out[1]
    assert type(dg.unwrap(twin)) is LlamaForCausalLM


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda model: pickle.loads(pickle.dumps(model))])  # noqa: S301
def test_a_copy_made_in_a_block_of_settings_has_those_of_the_wrap(llama: Any, prompts: Any, copied: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle, settings=dg.Settings(strength=0.25))
    model.generate(prompts[0], attention_mask=prompts[1], max_new_tokens=1)
    clean = copy.deepcopy(model)  # pickling needs a model without transformers' capture hooks
    dg.unwrap(clean)
    for module in clean.modules():
        module._forward_hooks.clear()
    dg.wrap(clean, bundle, settings=dg.Settings(strength=0.25))
    with dg.settings(clean, strength=0):
        twin = copied(clean)
    assert twin._deepguard.resolved().strength == 0.25 and dg.report(twin) is None
    assert clean._deepguard.resolved().strength == 0.25


def test_a_model_is_not_copied_in_the_middle_of_a_call(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle)
    with dg.settings(lora=0.5), pytest.raises(UnsupportedModeError, match=r"cannot be copied while its generate\(\)"):
        model.generate(
            prompts[0], attention_mask=prompts[1], logits_processor=[lambda i, s: copy.deepcopy(model)], **GREEDY
        )
    assert dg.unwrap(copy.deepcopy(model))


def test_save_pretrained_writes_the_model_as_if_it_were_not_wrapped(llama: Any, prompts: Any, tmp_path: Any) -> None:
    model, bundle, _ = llama
    clean = copy.deepcopy(model)
    dg.wrap(model, bundle)
    expected = model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    model.save_pretrained(tmp_path)
    loaded = LlamaForCausalLM.from_pretrained(tmp_path)
    assert torch.equal(loaded(prompts[0]).logits, clean(prompts[0]).logits)
    assert torch.equal(model.generate(prompts[0], attention_mask=prompts[1], **GREEDY), expected)


def test_a_pipeline_takes_a_wrapped_model(llama: Any, word_tokenizer: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle)
    generator = pipeline("text-generation", model=model, tokenizer=word_tokenizer())
    text = generator("w5 w6 w7", max_new_tokens=4, do_sample=False)[0]["generated_text"]
    assert text.startswith("w5 w6 w7")
    assert dg.report(model).guided


def test_two_threads_do_not_see_each_other(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    ids, mask = prompts
    dg.wrap(model, bundle)
    expected = [model.generate(ids[r : r + 1], attention_mask=mask[r : r + 1], **GREEDY).tolist() for r in range(3)]
    found: dict[int, list[Any]] = {0: [], 1: [], 2: []}

    def work(row: int) -> None:
        for _ in range(4):
            with dg.settings(rescore=0):
                out = model.generate(ids[row : row + 1], attention_mask=mask[row : row + 1], **GREEDY)
            found[row].append(out.tolist())

    threads = [threading.Thread(target=work, args=(row,)) for row in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(found[row] == [expected[row]] * 4 for row in range(3))


def test_calls_that_disagree_about_the_lora_do_not_run_at_once(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    ids = prompts[0][1:2]
    dg.wrap(model, bundle)

    def other(input_ids: Any, scores: Any) -> Any:
        with dg.settings(lora=False, strength=0):
            model.generate(ids, **GREEDY)
        return scores

    with pytest.raises(UnsupportedModeError, match="other value of lora"):
        model.generate(ids, logits_processor=[other], **GREEDY)
    assert dg.unwrap(model)


def test_ways_of_generating_that_cannot_be_right_are_refused(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    ids = prompts[0][1:2]
    dg.wrap(model, bundle)
    first = model.generate(ids, return_dict_in_generate=True, **GREEDY)
    with pytest.raises(UnsupportedModeError, match="an earlier call filled"):
        model.generate(first.sequences, past_key_values=first.past_key_values, **GREEDY)
    with pytest.raises(UnsupportedModeError, match="inputs_embeds"):
        model.generate(inputs_embeds=model.get_input_embeddings()(ids), **GREEDY)
    for call in (lambda: model.generate_batch([[5, 6]]), lambda: model.init_continuous_batching()):
        with pytest.raises(UnsupportedModeError, match="continuous batching"):
            call()
    with pytest.raises(UnsupportedModeError, match="while its generate"):
        model.generate(ids, logits_processor=[lambda i, s: dg.unwrap(model)], **GREEDY)


def test_continuous_batching_runs_with_the_share_of_the_lora_that_settings_say(llama: Any) -> None:
    model, bundle, _ = llama
    config = GenerationConfig(max_new_tokens=5, do_sample=False, eos_token_id=-1, pad_token_id=0)
    blocks = ContinuousBatchingConfig(num_blocks=16, max_batch_tokens=32)

    def written() -> list[int]:
        (found,) = model.generate_batch(
            [[5, 6, 7, 8, 9]], generation_config=config, continuous_batching_config=blocks
        ).values()
        return found.generated_tokens

    plain = written()
    dg.wrap(model, bundle, settings=dg.Settings(strength=0))
    assert written() != plain
    with dg.settings(lora=False):
        assert written() == plain
        with pytest.raises(UnsupportedModeError, match=r"lora=0, .* use generate_batch"):
            model.init_continuous_batching(generation_config=config)
    with dg.settings(lora=0.5), pytest.raises(UnsupportedModeError, match=r"lora=0.5"):
        model.init_continuous_batching(generation_config=config)
    assert model.init_continuous_batching(generation_config=config, continuous_batching_config=blocks)


@pytest.mark.parametrize("how", ["all", "a layer"])
def test_a_model_whose_weights_are_offloaded_is_refused_before_anything_is_changed(
    llama: Any, how: str, tmp_path: Any
) -> None:
    model, bundle, _ = llama
    if how == "all":
        model = accelerate.cpu_offload(model, execution_device=torch.device("cpu"))
    else:
        parts = {"model.embed_tokens": "cpu", "model.norm": "cpu", "model.rotary_emb": "cpu", "lm_head": "cpu"}
        parts |= {f"model.layers.{i}": "cpu" if i else "disk" for i in range(5)}
        model = accelerate.dispatch_model(model, parts, main_device="cpu", offload_dir=tmp_path, force_hooks=True)
    before = sorted(name for name, _ in model.named_modules())
    for merge in (False, True):
        with pytest.raises(AdapterError, match=r"offloaded.*one device"):
            dg.wrap(model, bundle, merge=merge)
    with pytest.raises(AdapterError, match=r"offloaded.*one device"):
        bundle.check(model)
    assert type(model) is LlamaForCausalLM and sorted(name for name, _ in model.named_modules()) == before


def test_an_architecture_without_attention_heads_does_not_match(llama: Any) -> None:
    _, bundle, _ = llama
    model = MambaForCausalLM(MambaConfig(vocab_size=61, hidden_size=24, num_hidden_layers=2))
    with pytest.raises(BundleMismatchError, match=r"this one is model_type mamba, .*heads None"):
        dg.wrap(model, bundle)


def test_what_is_no_causal_language_model_is_refused(llama: Any) -> None:
    _, bundle, oracle = llama
    with pytest.raises(TypeError, match="get_base_model"):
        dg.wrap(oracle.adapted, bundle)
    with pytest.raises(TypeError, match="not a Linear"):
        dg.wrap(torch.nn.Linear(2, 2), bundle)


def test_an_argument_of_another_type_is_named_and_the_model_unchanged(llama: Any, word_tokenizer: Any) -> None:
    model, bundle, _ = llama
    first = dg.Settings(strength=0.25)
    for wrapped in (False, True):
        for words, arguments in (
            ("bundle is a NoneType; expected its folder", {"bundle": None}),
            ("tokenizer is a str; expected the tokenizer itself", {"tokenizer": "owner/name"}),
            ("settings is a dict; expected deepguard_plugin.Settings", {"settings": {"strength": 1.0}}),
            ("settings is a dict; expected deepguard_plugin.Settings", {"settings": {}}),
        ):
            with pytest.raises(TypeError, match=words):
                dg.wrap(model, **{"bundle": bundle, **arguments})
            with pytest.raises(TypeError, match=words), dg.hardened(model, **{"bundle": bundle, **arguments}):
                pass
        assert (type(model) is LlamaForCausalLM) is not wrapped
        assert not wrapped or model._deepguard.settings is first
        dg.wrap(model, bundle, settings=first)


def test_a_tokenizer_is_what_has_a_vocabulary(llama: Any, make_bundle: Any, word_tokenizer: Any, tmp_path: Any) -> None:
    class Own:
        get_vocab = word_tokenizer().get_vocab

    model = llama[0]
    bundle = make_bundle(tmp_path / "bundle", model, tokenizer=word_tokenizer())
    for tokenizer in (word_tokenizer(), Own(), word_tokenizer().backend_tokenizer):
        dg.unwrap(dg.wrap(model, bundle, tokenizer=tokenizer))


def test_a_warning_about_the_model_points_at_the_line_that_wraps_it(llama: Any, make_model: Any) -> None:
    _, bundle, _ = llama
    with pytest.warns(UserWarning, match="other weights of this architecture") as said:  # noqa: PT031
        dg.wrap(make_model("llama", seed=3), bundle)
        bundle.check(make_model("llama", seed=3))
        with dg.hardened(make_model("llama", seed=3), bundle):
            pass
    first = said[0].lineno
    assert [(each.filename, each.lineno) for each in said] == [(__file__, first + line) for line in range(3)]


def test_hardened_holds_for_a_block_and_brings_back_what_was(llama: Any, llama_bundle: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    with pytest.raises(ZeroDivisionError), dg.hardened(model, llama_bundle) as inside:  # noqa: PT012
        assert inside is model
        assert type(model) is not LlamaForCausalLM
        raise ZeroDivisionError
    assert type(model) is LlamaForCausalLM
    dg.wrap(model, bundle, settings=dg.Settings(strength=0.25))
    with dg.hardened(model, bundle, settings=dg.Settings(strength=3.0)):
        model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
        assert dg.report(model).settings.strength == 3.0
    model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    assert dg.report(model).settings.strength == 0.25


def test_hardened_with_another_bundle_brings_the_first_one_back(
    llama: Any, make_bundle: Any, make_lora: Any, tmp_path: Any, prompts: Any
) -> None:
    model, bundle, _ = llama
    other = make_bundle(tmp_path / "other", model, adapted=make_lora(model, seed=7))
    dg.wrap(model, bundle, settings=dg.Settings(strength=0.25))
    logits = model(prompts[0]).logits
    with dg.hardened(model, other):
        assert not torch.allclose(model(prompts[0]).logits, logits, atol=1e-2)
    assert torch.equal(model(prompts[0]).logits, logits)
    model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    assert dg.report(model).settings.strength == 0.25


def test_the_report_says_what_happened(llama: Any, prompts: Any, steps: Any) -> None:
    model, bundle, _ = llama
    with pytest.raises(NotWrappedError):
        dg.report(model)
    dg.wrap(model, bundle)
    assert dg.report(model) is None
    model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    report = dg.report(model)
    bias = steps[0].after - steps[0].before
    assert report.steps == 6
    assert report.bias_norms == pytest.approx(bias.norm(dim=-1).tolist(), rel=1e-4)
    assert report.bias_peaks == pytest.approx(bias.abs().amax(dim=-1).tolist(), rel=1e-4)
    assert report.final_scores == report.prompt_scores
    assert len(set(report.prompt_scores)) == 3


def test_a_traced_call_reports_every_steps_scores_and_how_far_it_was_moved(
    llama: Any, prompts: Any, steps: Any
) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle)
    with dg.settings(model, trace=True, rescore=1):
        traced = model.generate(
            prompts[0],
            attention_mask=prompts[1],
            prefix_allowed_tokens_fn=lambda row, ids: list(range(4, 40)),
            **GREEDY,
        )
    report = dg.report(model)
    assert len(report.running_scores) == len(report.divergences) == len(steps) == 6
    assert report.running_scores[0] == report.prompt_scores
    assert report.running_scores[-1] == report.final_scores
    for step, moved in zip(steps, report.divergences, strict=True):
        unguided = torch.distributions.Categorical(logits=step.before.double())
        guided = torch.distributions.Categorical(logits=step.after.double())
        expected = torch.distributions.kl_divergence(guided, unguided)
        assert moved == pytest.approx(expected.tolist(), rel=1e-3)
        assert all(value > 1e-3 for value in moved)
    with dg.settings(model, rescore=1):
        plain = model.generate(
            prompts[0],
            attention_mask=prompts[1],
            prefix_allowed_tokens_fn=lambda row, ids: list(range(4, 40)),
            **GREEDY,
        )
    assert torch.equal(plain, traced)
    assert dg.report(model).divergences == ()


def test_a_stream_gets_the_tokens_that_the_call_returns(llama: Any, prompts: Any, word_tokenizer: Any) -> None:
    model, bundle, _ = llama
    ids = prompts[0][1:2]
    streamer = TextIteratorStreamer(word_tokenizer(), skip_prompt=True)
    with dg.hardened(model, bundle):
        out = model.generate(ids, streamer=streamer, **GREEDY)
        assert dg.report(model).guided
    assert "".join(streamer).split() == word_tokenizer().decode(out[0, ids.shape[1] :]).split()


def test_a_model_that_accelerate_has_spread_over_devices_is_hardened_and_given_back(
    llama: Any, prompts: Any, steps: Any
) -> None:
    """Its modules carry hooks that move their inputs; here all parts are on the CPU, each by a hook of its own."""
    model, bundle, oracle = llama
    parts = {"model.embed_tokens": "cpu", "model.norm": "cpu", "model.rotary_emb": "cpu", "lm_head": "cpu"}
    parts |= {f"model.layers.{i}": "cpu" for i in range(5)}
    model = accelerate.dispatch_model(model, parts, force_hooks=True)
    before = model(prompts[0]).logits
    kind = type(model)
    with dg.hardened(model, bundle, settings=dg.Settings(rescore=1)):
        model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    oracle.check(steps, prompts[1], every=1)
    assert type(model) is kind
    assert torch.equal(model(prompts[0]).logits, before)
    assert hasattr(model.model.layers[0], "_hf_hook")


def test_the_random_prior_deals_the_same_values_to_other_seen_tokens(llama: Any, prompts: Any, steps: Any) -> None:
    model, bundle, _ = llama
    for prior in ("bundle", "random", "random"):
        dg.wrap(model, bundle, settings=dg.Settings(prior=prior, bias_cap=float("inf")))
        model.generate(prompts[0], attention_mask=prompts[1], max_new_tokens=1, do_sample=False)
    own, random, again = ((step.after - step.before)[0] for step in steps)
    assert torch.equal(random, again)
    assert not torch.allclose(own, random, atol=0.1)
    assert torch.allclose(own.sort().values, random.sort().values, atol=1e-4)
    assert (random[50:] == 0).all()


def test_the_random_prior_deals_out_nothing_of_special_tokens(llama: Any) -> None:
    bundle = llama[1]
    special = [int(i) for i in bundle.prior.abs().topk(5).indices]
    own, random = (DeepGuard(bundle, special).priors[name] for name in ("bundle", "random"))
    assert torch.equal(own.sort().values, random.sort().values)
    assert not random[special].any() and not torch.equal(own, random)
