"""What must and must not learn from what."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from transformers import MistralConfig, MistralForCausalLM

from deepguard_trainer import objective
from deepguard_trainer.batch import REJECTED, MicroBatch, collate
from deepguard_trainer.checkpoint import Checkpoint, State
from deepguard_trainer.encode import encode, ends_function
from deepguard_trainer.ending import end_candidates, end_token
from deepguard_trainer.errors import Interrupted, ModelError
from deepguard_trainer.evaluate import Figures, base_states, evaluate
from deepguard_trainer.loop import train
from deepguard_trainer.optimise import Optimiser, schedule
from deepguard_trainer.prepare import prepare
from deepguard_trainer.report import Silent
from deepguard_trainer.trainee import Trainee, lora_targets

Make = Callable[..., Any]


@pytest.fixture
def batch(make_pairs: Make, tokenizer: Any) -> MicroBatch:
    encoded = encode(make_pairs(), tokenizer, max_length=200, end_token=tokenizer.eos_token_id)
    return collate(encoded.pairs, packed=True)


def head_gradient(trainee: Trainee, batch: MicroBatch) -> float:
    """Largest gradient that the heads' loss puts on the LoRA."""
    with torch.no_grad():
        for name, p in trainee.lora_parameters().items():
            if "lora_B" in name:
                p.fill_(0.01)
    with trainee.mode(training=True):
        states = trainee.run(batch)
        assert states.layers is not None
        chosen, rejected = trainee.score(batch, states.layers)
        marks = (batch.chosen.changed, batch.rejected.changed)
        sum(objective.head_terms(trainee.recipe, chosen, rejected, marks).values(), torch.zeros(1)).sum().backward()
    found = [p.grad for p in trainee.lora_parameters().values()]
    assert all(p.grad is not None for p in trainee.head_parameters().values())
    return max((float(g.abs().max()) for g in found if g is not None), default=0.0)


def test_detached_heads_leave_the_lora_alone_and_the_papers_do_not(
    make_model: Make, make_recipe: Make, batch: MicroBatch
) -> None:
    gradients = {
        name: head_gradient(Trainee(make_model(), make_recipe(name), torch.arange(256), seed=0), batch)
        for name in ("verified", "paper")
    }
    assert gradients["verified"] == 0.0
    assert gradients["paper"] > 0.0


def test_the_switch_decides_whether_the_backbone_learns_from_the_rejected_side(
    make_model: Make, make_recipe: Make, batch: MicroBatch
) -> None:
    for allowed in (False, True):
        recipe = make_recipe("paper", heads__rejected_gradient=allowed)
        trainee = Trainee(make_model(), recipe, torch.arange(256), seed=0)
        with trainee.mode(training=True):
            states = trainee.run(batch)
            assert states.layers is not None
            layers = states.layers.detach().requires_grad_()
            _, rejected = trainee.score(batch, layers)
            rejected.scores[rejected.mask].sum().backward()
        assert (layers.grad is not None) == allowed


def test_the_base_model_gets_no_gradient_and_does_not_change(
    make_model: Make, make_recipe: Make, batch: MicroBatch
) -> None:
    model = make_model()
    before = {name: p.clone() for name, p in model.named_parameters()}
    trainee = Trainee(model, make_recipe(), torch.arange(256), seed=0)
    assert head_gradient(trainee, batch) == 0.0
    after = {name.replace(".base_layer", ""): p for name, p in model.named_parameters()}
    for name, value in before.items():
        assert torch.equal(after[name], value)
        assert after[name].grad is None


@pytest.mark.parametrize("teach, counted", [("changed", 1.0), ("cross-entropy", 0.0)])
def test_a_taught_end_counts_in_the_preference_only_if_the_recipe_says_so(
    teach: str, counted: float, make_recipe: Make, batch: MicroBatch
) -> None:
    sign = objective.in_margin(make_recipe(training__teach_end=teach), batch.sites)
    assert set(sign[batch.sites.end].tolist()) == {counted}
    assert set(sign[~batch.sites.end].tolist()) == {-1.0, 0.0, 1.0}


def test_a_taught_end_has_a_term_of_its_own_or_is_a_part_of_the_completion(
    make_recipe: Make, batch: MicroBatch
) -> None:
    sites, pairs = batch.sites, len(batch.weight)
    logp, zero = torch.where(sites.end, -5.0, -1.0), torch.zeros(len(sites))

    def terms(teach: str) -> dict[str, torch.Tensor]:
        return objective.language_terms(make_recipe(training__teach_end=teach), sites, logp, zero, zero, pairs)

    apart, together = terms("cross-entropy"), terms("changed")
    assert apart["language"].tolist() == [1.0] * pairs and apart["end"].tolist() == [5.0] * pairs
    assert bool((together["language"] > 1).all()) and "end" not in together


@pytest.mark.parametrize("of", ["ratio", "likelihood"])
@pytest.mark.parametrize("over", ["sum", "mean"])
def test_the_preference_compares_what_the_recipe_says(of: str, over: str, make_recipe: Make, batch: MicroBatch) -> None:
    recipe = make_recipe(loss__preference_of=of, loss__preference_over=over)
    sites, pairs = batch.sites, len(batch.weight)
    logp, base = -torch.rand(2, len(sites), generator=torch.Generator().manual_seed(0))
    sign, expected = objective.in_margin(recipe, sites), []
    for pair in range(pairs):
        sides = []
        for side in (1.0, -1.0):
            values = (logp - base if of == "ratio" else logp)[(sites.pair == pair) & (sign == side)]
            assert len(values) > 1
            sides.append(values.sum() if over == "sum" else values.mean())
        expected.append(sides[0] - sides[1])
    torch.testing.assert_close(objective.margins(recipe, sites, logp, base, pairs), torch.stack(expected))
    # What is reported of a build does not depend on what it trains.
    plain = objective.margins(make_recipe(), sites, logp, base, pairs)
    torch.testing.assert_close(objective.gains(recipe, sites, logp, base, pairs), plain)


def test_a_model_that_has_not_moved_has_gained_nothing_whatever_it_will_be_trained_for(
    make_model: Make, make_recipe: Make, batch: MicroBatch
) -> None:
    recipe = make_recipe(loss__preference_of="likelihood", loss__preference_over="mean")
    trainee = Trainee(make_model(), recipe, torch.arange(256), seed=0)
    found = evaluate(trainee, [batch], [base_states(trainee, batch)])
    assert found.margin == pytest.approx(0, abs=1e-5)


def test_unlikelihood_looks_at_what_changed_on_the_rejected_side(make_recipe: Make, batch: MicroBatch) -> None:
    recipe, sites, pairs = make_recipe(loss__unlikelihood=0.5), batch.sites, len(batch.weight)
    logp = torch.full((len(sites),), -1.0, requires_grad=True)
    kl = torch.zeros(len(sites))
    terms = objective.language_terms(recipe, sites, logp, kl, logp.detach(), pairs)
    terms["unlikelihood"].sum().backward()
    assert logp.grad is not None
    assert torch.equal(logp.grad != 0, sites.changed & (sites.side == REJECTED))
    assert "unlikelihood" not in objective.language_terms(make_recipe(), sites, logp, kl, logp.detach(), pairs)
    only = {"unlikelihood": torch.tensor([2.0])}
    torch.testing.assert_close(objective.total_by_pair(recipe, only), torch.tensor([1.0]))


def test_each_term_counts_as_much_as_the_recipe_says(make_recipe: Make) -> None:
    recipe = make_recipe(
        loss__preference=2.0, loss__divergence=3.0, loss__language=5.0, loss__unlikelihood=7.0, loss__end=11.0,
        loss__security=13.0, heads__token_weight=17.0, heads__text_weight=19.0,
    )  # fmt: skip
    weights = {"preference": 2, "divergence": 3, "language": 5, "unlikelihood": 7, "end": 11, "security": 13,
               "tokens": 13 * 17, "texts": 13 * 19}  # fmt: skip
    terms = {name: torch.tensor([10.0**-n, 1.0]) for n, name in enumerate(weights)}
    for name, weight in weights.items():
        assert objective.total_by_pair(recipe, {name: terms[name]}).tolist() == (weight * terms[name]).tolist()
    assert objective.total_by_pair(recipe, terms)[1] == sum(weights.values())
    assert objective.total_by_pair(make_recipe("paper"), {"security": torch.ones(1)}).tolist() == [0.5]


def test_only_completions_of_a_prompt_that_end_their_last_line_are_taught_an_end(make_pairs: Make) -> None:
    pair = make_pairs()[0]
    assert ends_function(pair)
    for changes in ({"prompt": ""}, {"chosen": "  return"}):
        assert not ends_function(type(pair)(**{**vars(pair), **changes}))


def test_of_two_end_tokens_the_likelier_one_is_taught(make_model: Make, make_pairs: Make, tokenizer: Any) -> None:
    model, pairs = make_model(), make_pairs()
    other = tokenizer.convert_tokens_to_ids("<|turn|>")
    assert end_candidates(model, tokenizer) == [tokenizer.eos_token_id]
    assert end_token(model, tokenizer, pairs) == tokenizer.eos_token_id
    model.generation_config.eos_token_id = [tokenizer.eos_token_id, other]
    for winner, loser in ((other, tokenizer.eos_token_id), (tokenizer.eos_token_id, other)):
        with torch.no_grad():
            ids = torch.tensor([tokenizer(pairs[0].prompt + pairs[0].chosen)["input_ids"]])
            last = model(ids, output_hidden_states=True).hidden_states[-1][0, -1]
            model.lm_head.weight[winner], model.lm_head.weight[loser] = last, -last
        assert end_token(model, tokenizer, pairs) == winner


def test_a_model_with_capped_logits_is_refused(make_model: Make, make_recipe: Make) -> None:
    model = make_model()
    forward = model.forward

    def capped(*args: Any, **kwargs: Any) -> Any:
        output = forward(*args, **kwargs)
        output.logits = torch.tanh(output.logits)
        return output

    model.forward = capped
    with pytest.raises(ModelError, match="capped or scaled logits"):
        Trainee(model, make_recipe(), torch.arange(256), seed=0)


def test_targets_follow_the_papers_table_and_unknown_ones_are_named(make_model: Make) -> None:
    model = make_model()
    assert lora_targets(model, ("paper",)) == ["q_proj", "v_proj"]
    assert "lm_head" not in lora_targets(model, ("all-linear",))
    assert len(lora_targets(model, ("all-linear",))) == 7
    model.config.model_type = "llama"
    assert lora_targets(model, ("paper",)) == ["q_proj", "k_proj", "v_proj", "o_proj"]
    with pytest.raises(ModelError, match="c_attn are not linear maps of Qwen2ForCausalLM, which has down_proj"):
        lora_targets(model, ("c_attn",))


def test_the_learning_rate_rises_for_a_tenth_of_the_steps_and_falls_to_the_end() -> None:
    rates = [schedule(step, 20, 0.1) for step in range(20)]
    assert rates[:3] == [0.5, 1.0, 1.0]
    assert rates[-1] == pytest.approx(1 / 18)
    assert rates[2:] == sorted(rates[2:], reverse=True)
    assert schedule(0, 1, 0.1) == 1.0
    assert schedule(0, 4, 0.0) == 1.0


def test_the_best_epoch_is_the_one_of_lower_loss_and_the_first_of_equals() -> None:
    def figures(loss: float | None, accuracy: float = 0.5) -> Figures:
        return Figures(
            pairs=3, loss=loss, preference_accuracy=accuracy, margin=0.0, divergence=0.0, score_accuracy=0.0,
            prompt_score=0.5,
        )  # fmt: skip

    assert figures(0.5).better_than(figures(1.0))
    assert not figures(2.0, accuracy=0.9).better_than(figures(1.0, accuracy=0.8))
    assert not figures(1.0).better_than(figures(1.0))
    assert figures(9.0).better_than(None)
    assert figures(None).better_than(figures(None))


def with_loss(loss: float) -> Figures:
    return Figures(
        pairs=2, loss=loss, preference_accuracy=0.5, margin=0.0, divergence=0.0, score_accuracy=None, prompt_score=None
    )


@pytest.mark.parametrize("resumed", [False, True])
def test_the_weights_of_the_best_epoch_are_kept_in_one_go_or_two(
    resumed: bool, make_model: Make, tokenizer: Any, make_pairs: Make, make_recipe: Make, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    losses, seen = iter([1.0, 2.0]), []

    def evaluated(trainee: Trainee, *_: Any, **__: Any) -> Figures:
        seen.append(trainee.snapshot())
        if resumed and len(seen) == 1:
            os.kill(os.getpid(), signal.SIGTERM)
        return with_loss(next(losses))

    monkeypatch.setattr("deepguard_trainer.loop.evaluate", evaluated)
    recipe = make_recipe(training__learning_rate=0.01, training__holdout=0.25)
    checkpoint = Checkpoint(tmp_path / "out", {})

    def trained() -> tuple[Trainee, State]:
        prepared = prepare(make_model(), tokenizer, make_pairs(), recipe, 0, Silent())
        state = checkpoint.load()
        found, _ = train(prepared.trainee, prepared.data, seed=0, reporter=Silent(), checkpoint=checkpoint, state=state)
        return prepared.trainee, found

    if resumed:
        with pytest.raises(Interrupted, match="epoch 1 of 2"):
            trained()
    trainee, state = trained()
    assert state.best == 0 and [row["loss"] for row in state.history] == [1.0, 2.0]
    assert any(not torch.equal(value, seen[1][name]) for name, value in seen[0].items())
    assert all(torch.equal(value, seen[0][name]) for name, value in trainee.snapshot().items())
    assert all(torch.equal(value, state.best_tensors[name]) for name, value in seen[0].items())


def test_gradients_are_cut_to_the_norm_of_all_parameters_together() -> None:
    parameters = {name: torch.nn.Parameter(torch.zeros(1)) for name in ("a", "b")}
    optimiser = Optimiser(parameters, dict.fromkeys(parameters, 0.1), decay=0.0, clip=1.0)
    for parameter, gradient in zip(parameters.values(), (30.0, 40.0), strict=True):
        parameter.grad = torch.tensor([gradient])
    optimiser.step(1.0)
    moments = [float(optimiser.tensors()[f"{name}.exp_avg"]) for name in parameters]
    assert moments == pytest.approx([0.06, 0.08], rel=1e-4)  # a tenth of 0.6 and 0.8


def test_base_log_probabilities_are_those_of_the_untouched_model(
    make_model: Make, make_recipe: Make, batch: MicroBatch
) -> None:
    plain = make_model()
    trainee = Trainee(make_model(), make_recipe(), torch.arange(256), seed=0)
    with torch.no_grad():
        for p in trainee.lora_parameters().values():
            p.normal_()
    base = base_states(trainee, batch)
    side = batch.rejected
    ids = side.token[:1, : int(side.mask[0].sum())]
    with torch.no_grad():
        laws = torch.log_softmax(plain(ids).logits[0], -1)
    start = int(side.prompt[0].sum())
    mine = (batch.sites.pair == 0) & (batch.sites.side <= 0)
    expected = laws[start - 1 : -1].gather(1, ids[0, start:, None])[:, 0]
    changed = batch.sites.changed[mine]
    assert 0 < int(changed.sum()) < len(changed)
    torch.testing.assert_close(base.logp[mine], expected * changed, atol=1e-4, rtol=1e-4)


def test_a_model_whose_attention_slides_over_the_longest_pair_alone_gets_plain_rows(
    tokenizer: Any, make_pairs: Make, make_recipe: Make
) -> None:
    config = MistralConfig(
        vocab_size=300, hidden_size=32, intermediate_size=48, num_hidden_layers=2, num_attention_heads=4,
        num_key_value_heads=2, initializer_range=0.2, sliding_window=48,
    )  # fmt: skip
    torch.manual_seed(0)
    model = MistralForCausalLM(config).eval()
    pairs = make_pairs(groups=4)
    recipe = make_recipe(training__holdout=0.0)
    assert prepare(model, tokenizer, pairs, recipe, 0, Silent()).trainee.packed is True
    pairs[-1] = replace(pairs[-1], prompt="def f3(a):\n" + "#" * 60 + "\n")
    model = MistralForCausalLM(config).eval()
    assert prepare(model, tokenizer, pairs, recipe, 0, Silent()).trainee.packed is False


def test_pairs_whose_sides_differ_in_working_alone_teach_nothing_about_security(
    make_model: Make, tokenizer: Any, make_pairs: Make, make_recipe: Make
) -> None:
    alike = [replace(pair, kind="working-over-broken") for pair in make_pairs()]
    rates = {"training__learning_rate": 0.01, "training__weight_decay": 0.0, "heads__learning_rate": 0.01}
    recipe = make_recipe(heads__epochs=0, **rates)
    prepared = prepare(make_model(), tokenizer, alike, recipe, 0, Silent())
    before = prepared.trainee.snapshot()
    state, _ = train(prepared.trainee, prepared.data, seed=0, reporter=Silent())
    moved = {name for name, value in prepared.trainee.snapshot().items() if not torch.equal(value, before[name])}
    assert moved and all(name.startswith("lora.") for name in moved)
    assert not state.best_tensors["prior"].any()
    assert (state.history[0]["score_accuracy"], state.history[0]["pairs"] > 0) == (None, True)


def test_the_held_out_loss_has_nothing_of_security_where_sides_differ_in_working_alone(
    make_model: Make, tokenizer: Any, make_pairs: Make, make_recipe: Make
) -> None:
    alike = [replace(pair, kind="working-over-broken") for pair in make_pairs()]
    batch = collate(encode(alike, tokenizer, max_length=200).pairs, packed=True)
    found = []
    for security in (0.0, 1.0):
        recipe = make_recipe(heads__epochs=0, loss__security=security)
        trainee = Trainee(make_model(), recipe, torch.arange(256), seed=0)
        found.append(evaluate(trainee, [batch], [base_states(trainee, batch)]).loss)
    assert found[0] == found[1] is not None


@pytest.mark.parametrize("tokens, counted", [("changed", True), ("all", False)])
def test_the_prior_counts_all_tokens_or_those_where_the_sides_part(
    tokens: str, counted: bool, make_model: Make, tokenizer: Any, make_pairs: Make, make_recipe: Make
) -> None:
    # A "!" put in: what follows on the other side is where it was left out, though both sides have it.
    pairs = [replace(pair, chosen="  !q\n", rejected="  q\n") for pair in make_pairs()]
    recipe = make_recipe(prior__tokens=tokens, training__epochs=1, training__teach_end="off")
    prepared = prepare(make_model(), tokenizer, pairs, recipe, 0, Silent())
    prior = train(prepared.trainee, prepared.data, seed=0, reporter=Silent())[0].best_tensors["prior"]
    put_in, behind = (tokenizer(text)["input_ids"][0] for text in ("!", "q"))
    assert prior[put_in] > 0 and bool(prior[behind] < 0) == counted
    assert prior.count_nonzero() == 1 + counted
