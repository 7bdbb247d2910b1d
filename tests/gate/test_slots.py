"""Rows that enter a running batch: each writes what it writes alone, whatever the model's attention and cache."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from architectures import ARCHITECTURES, VOCAB, tiny

from deepguard_ci import slots as slots_module
from deepguard_ci.decode import decode, row_for
from deepguard_ci.sampling_cache import Decoding

LENGTHS, COPIES, LONGEST = (9, 5, 12), 4, 16


def prompts() -> list[list[int]]:
    random = torch.Generator().manual_seed(5)
    return [torch.randint(3, VOCAB, (n,), generator=random).tolist() for n in LENGTHS]


def written(model: Any, chosen: list[int], slots: int, moves: list[tuple[int, int]] | None = None) -> list[list[int]]:
    """What the rows of the chosen prompts write; sample k of a prompt is ended after 2 + 3 k tokens."""
    texts = [prompts()[i] for i in chosen]
    width = max(map(len, texts))
    ids = torch.tensor([[0] * (width - len(text)) + text for text in texts])
    mask = torch.tensor([[0] * (width - len(text)) + [1] * len(text) for text in texts])
    rows = [row_for(1, str(i), k) for i in chosen for k in range(COPIES)]
    decode(
        model,
        ids,
        mask,
        rows,
        Decoding(temperature=0.8, n=COPIES, max_new_tokens=LONGEST),
        stop_ids=frozenset(),
        done=lambda number, tokens: len(tokens) >= 2 + 3 * (number % COPIES),
        select_rows=lambda model, rows, length, dropped: (moves if moves is not None else []).append((length, dropped)),
        slots=slots,
    )
    return [row.tokens for row in rows]


@pytest.mark.parametrize("kind", ARCHITECTURES)
def test_rows_that_enter_write_what_they_write_alone(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots_module, "SPARE", 3)
    model = tiny(kind)
    moves: list[tuple[int, int]] = []
    together = written(model, [0, 1, 2], slots=5, moves=moves)
    assert [len(tokens) for tokens in together] == [2, 5, 8, 11] * 3
    assert len(moves) > 5
    assert sum(dropped for _, dropped in moves) > 0
    assert max(length for length, _ in moves) < 12 + 3 * 11  # or no column was ever cut off
    alone = [tokens for i in range(3) for tokens in written(model, [i], slots=99)]
    assert together == alone


def test_a_cache_that_holds_no_columns_lets_rows_leave_only(monkeypatch: pytest.MonkeyPatch) -> None:
    model = tiny("qwen2")
    expected = written(model, [0, 1, 2], slots=5)
    monkeypatch.setattr(slots_module, "_give_slots", lambda cache: False)
    moves: list[tuple[int, int]] = []
    assert written(model, [0, 1, 2], slots=5, moves=moves) == expected
    assert len(moves) == 4  # all begin together; three leave, and the last ones end the loop
    assert {dropped for _, dropped in moves} == {0}


def test_layers_of_an_unknown_kind_are_left_as_they_are() -> None:
    from transformers import DynamicCache
    from transformers.cache_utils import DynamicLayer, LinearAttentionLayer

    mixed = DynamicCache()
    mixed.layers = [DynamicLayer(), LinearAttentionLayer()]
    before = list(mixed.layers)
    assert not slots_module._give_slots(mixed)
    assert mixed.layers == before
    assert not slots_module._give_slots(None)
