"""Settings: what a bundle says, what a caller changes, and for how long."""

from __future__ import annotations

import math
import threading
from typing import Any

import pytest

import deepguard_plugin as dg
from deepguard_plugin.errors import NotWrappedError, SettingsError
from deepguard_plugin.settings import resolve


def test_what_is_left_open_is_taken_from_the_bundle_and_then_from_the_defaults() -> None:
    bundle = {"strength": 0.5, "rescore": 16, "score_floor": 0.2, "bias_cap": None, "layers": [-1]}
    found = resolve(dg.Settings(), bundle)
    assert (found.strength, found.rescore, found.score_floor, found.bias_cap) == (0.5, 16, 0.2, None)
    found = resolve(dg.Settings(strength=0.0, rescore=0, bias_cap=math.inf, score_floor=1), bundle)
    assert (found.strength, found.rescore, found.score_floor, found.bias_cap) == (0.0, None, 1, None)
    found = resolve(dg.Settings(bias_cap=3), {})
    assert (found.strength, found.rescore, found.score_floor, found.bias_cap) == (1.0, None, 0.1, 3)
    with pytest.raises(SettingsError, match="score_floor 0"):
        resolve(dg.Settings(), bundle | {"score_floor": 0})


@pytest.mark.parametrize("strength", [0, 0.0, (0.0, 0.0)])
def test_no_strength_at_all_is_no_guidance(strength: Any) -> None:
    assert not resolve(dg.Settings(strength=strength), {}).guided
    assert resolve(dg.Settings(strength=(0.0, 0.1)), {}).guided


def test_all_problems_are_reported_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        dg.Settings(strength=-1, rescore=1.5, score_floor=0, bias_cap=0, prior="mine")  # type: ignore[arg-type]
    text = str(caught.value)
    assert all(word in text for word in ("strength -1", "rescore 1.5", "score_floor 0", "bias_cap 0", "prior 'mine'"))
    for strength in (math.nan, math.inf, 1e39, True, "2", (1.0, -1.0), ()):
        with pytest.raises(SettingsError, match="strength"):
            dg.Settings(strength=strength)  # type: ignore[arg-type]
    with pytest.raises(SettingsError, match="rescore True"):
        dg.Settings(rescore=True)
    with pytest.raises(SettingsError, match=r"lora 1e\+39 must be True, False or a number from 0 to 1e\+06"):
        dg.Settings(lora=1e39)


def test_changes_last_for_the_block_and_the_previous_values_come_back(llama: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle, settings=dg.Settings(strength=0.25))
    attachment = model._deepguard
    with dg.settings(model, strength=1.0, rescore=4):
        with pytest.raises(ZeroDivisionError), dg.settings(model, strength=2.0):  # noqa: PT012
            assert (attachment.resolved().strength, attachment.resolved().rescore) == (2.0, 4)
            raise ZeroDivisionError
        assert attachment.resolved().strength == 1.0
        with dg.settings(strength=7.0):  # this thread, all models
            assert (attachment.resolved().strength, attachment.resolved().rescore) == (7.0, 4)
            seen: list[Any] = []
            thread = threading.Thread(target=lambda: seen.append(attachment.resolved().strength))
            thread.start()
            thread.join()
            assert seen == [1.0]
    assert (attachment.resolved().strength, attachment.resolved().rescore) == (0.25, None)


def test_blocks_that_end_in_another_order_each_take_their_own_change_back(llama: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle, settings=dg.Settings(strength=0.25))
    attachment = model._deepguard
    first, second = dg.settings(model, strength=1.0, rescore=4), dg.settings(model, strength=1.0)
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert (attachment.resolved().strength, attachment.resolved().rescore) == (1.0, None)
    second.__exit__(None, None, None)
    assert attachment.resolved().strength == 0.25


def test_wrapping_again_in_a_block_changes_settings_until_its_end(llama: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle, settings=dg.Settings(strength=0.25))
    with dg.settings(model, strength=1.0):
        dg.wrap(model, bundle, settings=dg.Settings(strength=2.0))
        assert model._deepguard.resolved().strength == 2.0
    assert model._deepguard.resolved().strength == 0.25


def test_a_name_that_does_not_exist_is_an_error_that_names_those_that_do(llama: Any) -> None:
    model, bundle, _ = llama
    with (
        pytest.raises(SettingsError, match="no such setting: strenght; there are lora, strength"),
        dg.settings(strenght=1),
    ):
        pass
    with pytest.raises(NotWrappedError), dg.settings(model, strength=1):
        pass
    dg.wrap(model, bundle)
    with pytest.raises(SettingsError, match="strength -1"), dg.settings(model, strength=-1):
        pass
    with pytest.raises(SettingsError, match="bias_cap 0"):
        dg.wrap(model, bundle, settings=dg.Settings(bias_cap=0))
