"""rank(): log-odds and log-probabilities are the slow oracle's, and a completion ends at its first special token."""

from __future__ import annotations

from typing import Any

import pytest
import torch

import deepguard_plugin as dg
from deepguard_plugin.errors import NotWrappedError, SettingsError

PROMPT = [7, 12, 5]
ROWS = torch.tensor([[*PROMPT, 9, 30, 31, 8], [*PROMPT, 8, 8, 0, 9], [*PROMPT, 20, 2, 0, 0], [*PROMPT, 0, 0, 0, 0]])
LENGTHS = [7, 5, 4, 3]


def expected(oracle: Any, ids: torch.Tensor) -> tuple[float, float]:
    odds = float(torch.logit(oracle.token_scores(ids)[3:]).sum())
    likely = sum(float(oracle.logits(ids[:at]).log_softmax(-1)[ids[at]]) for at in range(3, len(ids)))
    return odds, likely


def test_security_and_likelihood_are_the_oracles(kit: Any) -> None:
    model, bundle, oracle = kit
    dg.wrap(model, bundle)
    found = dg.rank(model, ROWS, 3)
    for row, length in enumerate(LENGTHS):
        odds, likely = expected(oracle, ROWS[row, :length])
        assert float(found.security[row]) == pytest.approx(odds, abs=2e-2)
        assert float(found.log_probability[row]) == pytest.approx(likely, abs=2e-2)
    assert found.security.std() > 0.1 and float(found.security[3]) == float(found.log_probability[3]) == 0
    assert torch.equal(found.value, found.security + found.log_probability)
    assert found.best == int(found.value.argmax())


def test_what_stands_behind_the_end_does_not_matter(llama: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle)
    other = ROWS.clone()
    other[1, 6], other[2, 5:] = 40, 41
    for one, two in zip(vars(dg.rank(model, ROWS, 3)).values(), vars(dg.rank(model, other, 3)).values(), strict=True):
        assert torch.allclose(one, two)


def test_it_reads_what_generate_returns(llama: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle, settings=dg.Settings(strength=0.0))
    torch.manual_seed(0)
    ids = torch.tensor([PROMPT])
    sequences = model.generate(ids, do_sample=True, num_return_sequences=4, max_new_tokens=6)
    found = dg.rank(model, sequences, ids.shape[1])
    assert found.value.shape == (4,) and found.value.unique().numel() > 1
    assert sequences[found.best].shape == (9,)


def test_it_reads_with_the_share_of_the_lora_that_settings_say(llama: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle)
    whole = dg.rank(model, ROWS, 3)
    model.disable_adapters()
    off = dg.rank(model, ROWS, 3)
    model.enable_adapters()
    assert torch.equal(off.value, whole.value)
    with dg.settings(lora=False):
        bare = dg.rank(model, ROWS, 3)
    dg.unwrap(model)
    with torch.no_grad():
        likely = model(ROWS[:1]).logits[0, 2:6].log_softmax(-1).gather(1, ROWS[0, 3:, None]).sum()
    assert float(bare.log_probability[0]) == pytest.approx(float(likely), abs=1e-3)
    assert not torch.allclose(bare.log_probability, whole.log_probability, atol=1e-2)


def test_padding_before_the_prompt_changes_nothing(llama: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle)
    padded = torch.cat((torch.zeros(4, 5, dtype=torch.long), ROWS), dim=1)
    for one, two in zip(vars(dg.rank(model, ROWS, 3)).values(), vars(dg.rank(model, padded, 8)).values(), strict=True):
        assert torch.allclose(one, two, atol=1e-4)
    ended = torch.tensor([[1, 1, 1, *ROWS[0].tolist()]])  # padded with the end token: only the mask tells
    mask = torch.tensor([[0, 0, 0, 1, 1, 1]])
    assert torch.allclose(dg.rank(model, ended, 6, mask).value, dg.rank(model, ROWS[:1], 3).value, atol=1e-4)
    assert dg.rank(model, torch.zeros(2, 3, dtype=torch.long), 3).value.shape == (2,)  # a prompt of padding alone


def test_it_takes_the_whole_output_of_generate(llama: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle)
    out = model.generate(torch.tensor([PROMPT]), num_beams=2, num_return_sequences=2, max_new_tokens=3,
                         return_dict_in_generate=True)  # fmt: skip
    assert torch.equal(dg.rank(model, out, 3).value, dg.rank(model, out.sequences, 3).value)


def test_wrong_input_is_an_error(llama: Any) -> None:
    model, bundle, _ = llama
    with pytest.raises(NotWrappedError, match="not wrapped"):
        dg.rank(model, ROWS, 3)
    dg.wrap(model, bundle)
    lengths: Any = [(ROWS, length) for length in (0, 8, 3.0, "3", None, torch.tensor(3))]
    for sequences, length in ((ROWS[0], 3), (ROWS[:0], 3), (ROWS.tolist(), 3), *lengths):
        with pytest.raises(SettingsError, match=r"expected at least one candidate, as a tensor \(candidates") as caught:
            dg.rank(model, sequences, length)
        assert f"prompt_length {length!r};" in str(caught.value)
