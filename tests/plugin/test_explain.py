"""explain(): the scores and the shift are those of the slow oracle, and nothing of the text is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from deepguard_plugin.errors import SettingsError
from deepguard_plugin.explain import Explanation, TokenScore, explain, next_token_shift

TEXT = "w5 w9  w30\nw31 w7\n\n w8\n"


def test_every_token_has_the_oracles_score_and_weights_that_sum_to_one(kit, word_tokenizer):
    model, bundle, oracle = kit
    tokenizer = word_tokenizer()
    found = explain(model, bundle, tokenizer, TEXT)
    expected = oracle.token_scores(torch.tensor(tokenizer(TEXT)["input_ids"]))
    assert torch.allclose(torch.tensor([t.score for t in found.tokens]).double(), expected, atol=2e-3)
    assert expected.std() > 0.005
    assert found.layers == bundle.layers
    assert all(len(t.attention) == len(bundle.layers) and abs(sum(t.attention) - 1) < 1e-5 for t in found.tokens)
    assert found.mean == pytest.approx(float(expected.mean()), abs=2e-3)
    assert "".join(t.text for t in found.tokens) == TEXT


def test_the_shift_is_from_the_bare_models_distribution_to_the_guided_one(kit, word_tokenizer):
    model, bundle, oracle = kit
    tokenizer = word_tokenizer()
    ids = torch.tensor(tokenizer(TEXT)["input_ids"])
    rows = next_token_shift(model, bundle, tokenizer, TEXT, strength=1.0, top=100)
    with torch.no_grad():
        bare = model(input_ids=ids[None]).logits[0, -1].float()
    adapted = oracle.logits(ids)
    guided = adapted + oracle.bias(ids, len(ids), strength=1.0)
    assert len(rows) == len(bare)
    by_text = {row.text: row for row in rows}
    for token in range(3, len(bare)):
        row = by_text[tokenizer.decode([token])]
        for value, logits in ((row.base, bare), (row.adapted, adapted), (row.guided, guided)):
            assert value == pytest.approx(float(logits.softmax(-1)[token]), abs=2e-3)
    changes = [abs(row.guided - row.base) for row in rows]
    assert changes == sorted(changes, reverse=True) and changes[0] > 0.01


def test_the_bias_shown_leaves_special_tokens_alone_as_generate_does(llama, word_tokenizer):
    model, bundle, _ = llama
    prior = bundle.prior.clone()
    prior[:3] = torch.tensor([0.5, -0.5, 0.5])  # pad, end and start
    tokenizer = word_tokenizer()
    rows = {r.text: r for r in next_token_shift(model, replace(bundle, prior=prior), tokenizer, TEXT, top=100)}
    gains = [rows[tokenizer.decode([i])].guided / rows[tokenizer.decode([i])].adapted for i in range(3)]
    assert gains == pytest.approx([gains[0]] * 3, rel=1e-3)


def test_the_model_is_left_as_it_was(kit, word_tokenizer):
    model, bundle, _ = kit
    before = {name: value.clone() for name, value in model.state_dict().items()}
    next_token_shift(model, bundle, word_tokenizer(), TEXT)
    after = model.state_dict()
    assert list(before) == list(after) and all(torch.equal(before[name], after[name]) for name in before)


def test_an_empty_or_too_long_text_is_an_error_that_names_its_length(llama, word_tokenizer):
    model, bundle, _ = llama
    model.config.max_position_embeddings = 4
    with pytest.raises(SettingsError, match="0 tokens; expected 1 to 4"):
        explain(model, bundle, word_tokenizer(), "")
    with pytest.raises(SettingsError, match="6 tokens; expected 1 to 4"):
        explain(model, bundle, word_tokenizer(), TEXT)


def test_a_token_belongs_to_the_line_in_which_it_begins():
    pieces = (("a", 0.2), (" b\n\n", 0.4), ("\n", 0.5), ("c", 0.9))
    lines = Explanation((-1,), tuple(TokenScore(text, score, (1.0,)) for text, score in pieces)).lines()
    assert [(line.number, round(line.mean, 2), line.text) for line in lines] == [
        (1, 0.3, "a b\n\n"),
        (3, 0.5, "\n"),
        (4, 0.9, "c"),
    ]
