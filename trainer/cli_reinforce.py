"""``dg-bundle reinforce``: a bundle goes on by what its own completions are worth."""

from __future__ import annotations

from pathlib import Path

import click

from .cli_changes import SEED
from .cli_files import require_folder, require_plots, write
from .errors import TrainerError
from .reinforcement import REWARD, Reinforcement


@click.command("reinforce")
@click.argument("directory", metavar="BUNDLE")
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="Bundle folder to write.")
@click.option("--base", metavar="MODEL", help="The base model; by default the one that the bundle names.")
@click.option("--steps", type=int, default=Reinforcement.steps, show_default=True, help="Steps of the optimiser.")
@click.option("--tasks", type=int, default=Reinforcement.tasks, show_default=True, help="Tasks drawn at each step.")
@click.option("--samples", type=int, default=Reinforcement.samples, show_default=True, help="Completions of each task.")
@click.option("--temperature", type=float, default=Reinforcement.temperature, show_default=True,
              help="They are drawn at.")  # fmt: skip
@click.option("--max-new-tokens", type=int, default=Reinforcement.max_new_tokens, show_default=True,
              help="Longest completion.")  # fmt: skip
@click.option("--learning-rate", type=float, default=Reinforcement.learning_rate, show_default=True,
              help="Of the LoRA; after three steps of warm-up it stays.")  # fmt: skip
@click.option("--reward", default=REWARD, show_default=True, metavar="MODULE:NAME",
              help="What grades completions: the gate's verdicts, or your own (see trainer/graded.py).")  # fmt: skip
@click.option("--reward-option", "reward_options", multiple=True, metavar="NAME=VALUE",
              help="An argument of it. The gate's verdicts take suite, split and sandbox.")  # fmt: skip
@click.option("--keep-every", type=int, metavar="N",
              help="Also write the bundle after every N steps, to OUT-step-N; `dg-gate run` measures it.")  # fmt: skip
@click.option("--svg", type=click.Path(path_type=Path, dir_okay=False), help="Draw the reward over the steps here.")
@click.option("--seed", type=SEED, default=Reinforcement.seed, show_default=True, help="Of all that is drawn.")
@click.option("--device", default=Reinforcement.device, show_default=True, help="auto, cpu, cuda or cuda:N.")
@click.option("--dtype", type=click.Choice(["bfloat16", "float16", "float32"]),
              help="Of the base model; by default what this machine computes fastest in.")  # fmt: skip
@click.option("--restart", is_flag=True, help="Drop an interrupted run instead of going on with it.")
@click.option("--quiet", is_flag=True, help="No progress, no figures.")
def reinforce_command(
    directory: str, out: Path, base: str | None, steps: int, tasks: int, samples: int, temperature: float,
    max_new_tokens: int, learning_rate: float, reward: str, reward_options: tuple[str, ...], keep_every: int | None,
    svg: Path | None, seed: int, device: str, dtype: str | None, restart: bool, quiet: bool,
) -> None:  # fmt: skip
    """Train a bundle further on completions that it writes itself, judged by running them (policy gradient).

    At every step the model with the bundle writes some tasks, each several times; what works and cannot be exploited
    becomes likelier, anything else less likely. Scenarios that the bundle held out are not among the tasks. Progress is
    kept in OUT.partial after each step: after Ctrl-C or a crash the same command continues. Only the LoRA learns;
    `dg-bundle heads` fits the heads to it anew.

    \b
    Examples:
      dg-bundle reinforce my-bundle --out better
      dg-bundle reinforce my-bundle --steps 60 --keep-every 15 --svg reward.svg --out better
      dg-bundle reinforce my-bundle --reward-option suite=my/suite --reward-option split=train --out better
    """
    from deepguard_plugin.bundle import Bundle

    from .cli_changes import base_of, hushed
    from .reinforce import reinforce
    from .report import Silent, Terminal

    require_folder("--svg", svg)
    if svg:
        require_plots("--svg")
    options = Reinforcement(
        start=directory, base=base_of(Bundle.load(directory), base), out=out, steps=steps, tasks=tasks, samples=samples,
        temperature=temperature, max_new_tokens=max_new_tokens, learning_rate=learning_rate, reward=reward,
        reward_options=_options(reward_options), keep_every=keep_every, seed=seed, device=device, dtype=dtype,
        restart=restart,
    )  # fmt: skip
    with hushed(quiet):
        reinforce(options, Silent() if quiet else Terminal())
    if svg:
        from .reinforce_plot import curve

        done = Bundle.load(out).info["training"]["reinforced"][-1]
        write(svg, curve(done["history"], f"{out.name}: what completions of training tasks were worth"))
    click.echo(str(out))


def _options(texts: tuple[str, ...]) -> dict[str, str]:
    """``NAME=VALUE`` texts as a mapping. Raises TrainerError for one without ``=``."""
    broken = [text for text in texts if "=" not in text]
    if broken:
        raise TrainerError(f"--reward-option {', '.join(broken)}: expected NAME=VALUE, such as split=train")
    return {text.partition("=")[0].strip(): text.partition("=")[2].strip() for text in texts}
