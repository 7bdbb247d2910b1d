"""``dg-bundle plan``: what a build needs before anybody rents a GPU for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .cli_files import require_folder, write
from .errors import TrainerError

if TYPE_CHECKING:
    from .plan import Plan, Planner


@click.command("plan")
@click.option("--base", "bases", multiple=True, metavar="MODEL",
              help="Folder, Hub id or alias (repeatable); by default the models that are known offline.")  # fmt: skip
@click.option("--recipe", "recipe_name", default="verified", show_default=True, metavar="NAME",
              help="paper, verified, practice, or a .toml file of your own.")  # fmt: skip
@click.option("--memory", type=click.FloatRange(min=1), multiple=True, default=(24.0, 48.0, 80.0), show_default=True,
              help="A GPU's memory in GiB (repeatable).")  # fmt: skip
@click.option("--max-length", type=click.IntRange(min=64), help="Tokens of the longest side (overrides the recipe).")
@click.option("--json", "as_json", type=click.Path(path_type=Path, dir_okay=False), help="Write all numbers here.")
def plan_command(
    bases: tuple[str, ...], recipe_name: str, memory: tuple[float, ...], max_length: int | None, as_json: Path | None
) -> None:
    """Estimate the memory of a build, and the largest micro-batch that each GPU has room for.

    The step is run on the model's real layers without their weights, so it takes seconds and needs neither GPU nor
    download. Sides are taken to be as long as the recipe allows, to share nothing and to lie in one row, whose mask is
    the largest there can be; real pairs take less.

    \b
    Examples:
      dg-bundle plan
      dg-bundle plan --base Qwen/Qwen2.5-Coder-7B --memory 24 --max-length 512
    """
    import json
    import math

    from . import recipe as recipes
    from .known_models import config_of, known
    from .plan import GIB, Planner, fitting

    require_folder("--json", as_json)
    if not all(map(math.isfinite, memory)):
        raise TrainerError(f"--memory {', '.join(map(str, memory))}: expected numbers of GiB, such as 24")
    values = {} if max_length is None else {"training.max_length": max_length}
    recipe = recipes.override(recipes.load(recipe_name), values)
    training = recipe.training
    found = []
    for name in bases or known():
        planner = Planner(config_of(name), recipe)
        largest = training.batch_pairs, training.max_length
        plans = {size: fitting(planner, round(size * GIB), *largest) for size in memory}
        click.echo(_told(name, planner, plans, training.batch_pairs * training.accumulation))
        found.append(_as_json(name, planner, plans))
    if as_json:
        write(as_json, json.dumps({"recipe": recipe.name, "models": found}, indent=1) + "\n")


def _told(name: str, planner: Planner, plans: dict[float, Plan | None], batch: int) -> str:
    from .plan import GIB

    lines = [f"{name}: {planner.parameters / 1e9:.2f} B parameters in {planner.dtype_name}, "
             f"{planner.trainable / 1e6:.1f} M trained (LoRA on {', '.join(planner.targets)})"]  # fmt: skip
    for size, plan in plans.items():
        if plan is None:
            lines.append(f"  {size:g} GiB: not even one pair fits; a smaller model or a larger GPU is needed")
            continue
        accumulation = max(1, batch // plan.pairs)
        lines.append(
            f"  {size:g} GiB: --set training.batch_pairs={plan.pairs} --set training.accumulation={accumulation} "
            f"--max-length {plan.tokens}: about {plan.total / GIB:.0f} GiB (weights {plan.weights / GIB:.1f}, trained "
            f"{plan.trained / GIB:.1f}, kept for the backward pass {plan.kept / GIB:.1f})"
        )
    return "\n".join(lines)


def _as_json(name: str, planner: Planner, plans: dict[float, Plan | None]) -> dict[str, object]:
    from dataclasses import asdict

    return {
        "model": name, "parameters": planner.parameters, "trainable": planner.trainable, "targets": planner.targets,
        "dtype": planner.dtype_name,
        "memory": {f"{size:g}": plan and asdict(plan) | {"total": plan.total} for size, plan in plans.items()},
    }  # fmt: skip
