"""Recipes as files, and overrides."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from deepguard_trainer import recipe as recipes
from deepguard_trainer.errors import RecipeError
from deepguard_trainer.recipe import as_dict, from_dict


def test_the_paper_recipe_holds_the_papers_table() -> None:
    recipe = recipes.load("paper")
    training, lora, heads, loss = recipe.training, recipe.lora, recipe.heads, recipe.loss
    assert (training.epochs, training.learning_rate, training.batch_pairs, training.accumulation) == (
        5,
        2e-5,
        8,
        2,
    )
    assert (training.weight_decay, training.warmup, training.clip, training.max_length) == (
        0.01,
        0.1,
        1.0,
        1024,
    )
    assert (lora.rank, lora.alpha, lora.dropout) == (16, 32, 0.1)
    assert (heads.aggregation, heads.layers, heads.margin, heads.detach) == (
        "attention",
        (-4, -3, -2, -1),
        0.5,
        False,
    )
    assert (loss.language, loss.security, loss.divergence, loss.preference) == (1.0, 0.5, 1.0, 0.0)
    assert (recipe.prior.tokens, recipe.prior.step, recipe.guidance.strength) == ("all", 0.01, 1.0)


def test_the_verified_recipe_is_likelihood_of_whole_completions_and_a_preference_on_changed_tokens() -> None:
    recipe = recipes.load("verified")
    training, loss = recipe.training, recipe.loss
    assert (training.learning_rate, training.batch_pairs, training.accumulation) == (2e-4, 4, 3)
    assert (loss.beta, loss.preference, loss.divergence, loss.language) == (0.1, 1.0, 1.0, 2.0)
    assert loss.language_tokens == "all"
    assert recipe.lora.targets == ("all-linear",)
    assert recipe.heads.detach and not recipe.heads.beside
    assert recipe.guidance.calibration == "budget"


def test_a_wrong_name_suggests_the_near_miss() -> None:
    with pytest.raises(RecipeError, match=r"no recipe 'verifed' \(did you mean 'verified'\?\)"):
        recipes.load("verifed")
    with pytest.raises(RecipeError, match="no recipe 'zzz'; known: paper, practice, verified"):
        recipes.load("zzz")


def test_a_recipe_survives_being_written_and_read() -> None:
    for name in recipes.shipped():
        recipe = recipes.load(name)
        assert from_dict(name, as_dict(recipe)) == recipe


def test_all_problems_are_reported_at_once() -> None:
    nested = as_dict(recipes.load("paper"))
    nested["lora"] = {"rnk": 3, "alpha": 32, "dropout": 1.5, "targets": []}
    nested["training"]["epochs"] = 1.5
    nested["heads"]["layers"] = [0]
    nested["loss"]["objective"] = "verify"
    nested["extra"] = {}
    with pytest.raises(RecipeError) as caught:
        from_dict("mine", nested)
    for part in (
        r"recipe 'mine'",
        "unknown section [extra]",
        "unknown key 'rnk' (did you mean 'rank'?)",
        "rank is missing",
        "dropout = 1.5: must be at least 0 and below 1",
        "targets = []: expected a list with at least one entry",
        "epochs = 1.5: expected a whole number",
        "layers = [0]: must be negative indices",
        "objective = 'verify': expected one of paper, verified (did you mean 'verified'?)",
    ):
        assert part in str(caught.value)


def test_overrides_are_read_from_text_and_named_when_unknown() -> None:
    recipe = recipes.override(
        recipes.load("paper"),
        {"heads.layers": "-2, -1", "heads.detach": "True", "lora.targets": "q_proj", "training.epochs": "3"},
    )
    assert (recipe.heads.layers, recipe.heads.detach, recipe.lora.targets) == ((-2, -1), True, ("q_proj",))
    assert recipe.training.epochs == 3
    with pytest.raises(RecipeError, match=r"no key 'epoch' in \[training\] \(did you mean 'epochs'\?\)"):
        recipes.override(recipe, {"training.epoch": 1})
    with pytest.raises(RecipeError, match=r"no section 'trainin' \(did you mean 'training'\?\)"):
        recipes.override(recipe, {"trainin.epochs": 1})
    with pytest.raises(RecipeError, match='language_tokens = "changed": the paper objective covers all tokens'):
        recipes.override(recipe, {"loss.language_tokens": "changed"})
    with pytest.raises(RecipeError, match=r"detach = 'maybe': expected true or false"):
        recipes.override(recipe, {"heads.detach": "maybe"})


@pytest.mark.parametrize(
    ("name", "values", "said"),
    [
        ("verified", {"heads.epochs": -1}, "epochs = -1: must not be negative"),
        ("verified", {"guidance.score_floor": 1.5}, "score_floor = 1.5: must be above 0 and at most 1"),
        ("verified", {"guidance.score_floor": 0}, "score_floor = 0.0: must be above 0 and at most 1"),
        ("verified", {"lora.rank": "inf"}, "rank = 'inf': expected a finite number"),
        ("verified", {"training.learning_rate": "nan"}, "learning_rate = 'nan': expected a finite number"),
        ("paper", {"loss.preference": 1}, "preference = 1.0: the paper objective has no such term; expected 0"),
        ("paper", {"loss.unlikelihood": 1}, "unlikelihood = 1.0: the paper objective has no such term; expected 0"),
        ("paper", {"loss.end": 0.1}, "end = 0.1: the paper objective has no such term; expected 0"),
    ],
)
def test_values_that_would_do_nothing_or_harm_are_refused(name: str, values: dict[str, object], said: str) -> None:
    with pytest.raises(RecipeError) as caught:
        recipes.override(recipes.load(name), values)
    assert said in str(caught.value)


def test_a_recipe_of_ones_own_is_read_from_a_file(tmp_path: Path) -> None:
    import deepguard_trainer

    shipped = Path(deepguard_trainer.__file__).parent / "recipes" / "paper.toml"
    mine = tmp_path / "mine.toml"
    mine.write_text(shipped.read_text().replace("epochs = 5", "epochs = 9"))
    assert recipes.load(str(mine)).training.epochs == 9
    assert recipes.load(str(mine)).name == "mine"
    mine.write_text("epochs =")
    with pytest.raises(RecipeError, match="not valid TOML"):
        recipes.load(str(mine))
    with pytest.raises(RecipeError, match="does not exist"):
        recipes.load(str(tmp_path / "none.toml"))
    mine.write_bytes(b"# caf\xe9\n")
    with pytest.raises(RecipeError, match=r"recipe file .*mine\.toml: .*expected TOML in UTF-8"):
        recipes.load(str(mine))


def test_practice_is_verified_against_the_bundle_that_it_goes_on_from() -> None:
    practice, verified = recipes.load("practice"), recipes.load("verified")
    assert practice.loss.reference == "start"
    assert replace(practice, name="verified", description=verified.description) == recipes.override(
        verified, {"loss.reference": "start"}
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('extends = "verifed"', r"extends 'verifed'; expected one of: paper, practice, verified"),
        ('extends = ["verified"]', "expected one of"),
        ('extends = "verified"\n[lora]\nrnk = 3', "unknown key 'rnk'"),
        ('extends = "verified"\nlora = 3', r"lora = 3: expected a table \[lora\]"),
    ],
)
def test_a_file_that_extends_wrongly_is_refused(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "mine.toml").write_text(text)
    with pytest.raises(RecipeError, match=said):
        recipes.load(str(tmp_path / "mine.toml"))
