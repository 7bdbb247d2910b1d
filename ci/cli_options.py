"""What the commands of ``dg-gate`` share: how errors end, and the options of those that sample a model."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from .errors import GateError
from .sandbox import LEVELS, MINIMUM
from .suite import CORE


class OutFile(click.Path):
    """A file to be written, refused before there is work to lose if it lies where none can be made.

    Files appear by renaming, so what is no file is refused too: root would replace /dev/null by one.
    """

    def __init__(self) -> None:
        super().__init__(path_type=Path, dir_okay=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        path = Path(os.fsdecode(super().convert(value, param, ctx)))
        if not path.name or (path.exists() and not path.is_file()):
            self.fail(f"{os.fsdecode(value)!r} names no file to write; give one such as out/run.json", param, ctx)
        place = next(p for p in path.absolute().parents if p.exists())  # what is missing below it is made
        if not (place.is_dir() and os.access(place, os.W_OK | os.X_OK)):
            self.fail(
                f"{path} cannot be written: {place} is no folder that may be written to; name another", param, ctx
            )
        return path


OUT_FILE = OutFile()
FOLDER = click.Path(path_type=Path, file_okay=False, writable=True)  # made if it is not there


def mendable() -> tuple[type[Exception], ...]:
    """The errors that a user can do something about; the plug-in's are looked up, not imported (torch is slow)."""
    plugin = sys.modules.get("deepguard_plugin.errors")
    return (GateError, ValueError, OSError, *((plugin.DeepGuardError,) if plugin else ()))


def reported(command: Callable[..., Any]) -> Callable[..., Any]:
    """Turn the errors that a user can mend into one paragraph on stderr and exit code 2; faults of ours exit so too."""

    @wraps(command)
    def inner(*args: Any, **kwargs: Any) -> Any:
        try:
            return command(*args, **kwargs)
        except mendable() as error:
            # On one line: what an error quotes may hold line ends, and a line of its own may be a command to the CI.
            click.echo(f"dg-gate: {' '.join(str(error).splitlines())}", err=True)
            sys.exit(2)
        except KeyboardInterrupt:
            click.echo(
                "dg-gate: interrupted; what was generated is kept, the same command goes on from there", err=True
            )
            sys.exit(130)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception:  # noqa: BLE001 - Python would exit with 1, which means "regression" here
            traceback.print_exc()
            click.echo("dg-gate: the above is a fault of dg-gate itself, and no verdict; please report it", err=True)
            sys.exit(2)

    return inner


def _with_name(ctx: click.Context, param: click.Parameter, value: Path | None) -> Path | None:
    """A folder's absolute path: runs name a bundle by its folder, and one called "." would pass for none."""
    return None if value is None else Path(os.path.abspath(value))


def sampling_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command that samples a model."""
    for option in reversed((
        click.option("--model", required=True, help="Folder, Hub id, or an alias such as qwen2.5-coder-0.5b."),
        click.option("--suite", type=click.Path(path_type=Path), default=CORE, show_default="the shipped suite",
                     help="Folder of <cwe>/<id>/scenario.toml."),
        click.option("--bundle", type=click.Path(path_type=Path), callback=_with_name,
                     help="A bundle that hardens the model."),
        click.option("--set", "changes", multiple=True, metavar="NAME=VALUE",
                     help="A setting of the plug-in: strength=0, lora=off, prior=random, rescore=16 … (repeatable)."),
        click.option("--cache", type=FOLDER, help="Where completions are kept between runs."),
        click.option("--seed", default=0, show_default=True, help="Seed of the sampling."),
        click.option("--quiet", is_flag=True, help="No progress bars."),
    )):  # fmt: skip
        command = option(command)
    return command


#: The strongest level that works on a machine is always taken; this says when it is not enough.
sandbox_option = click.option(
    "--sandbox",
    type=click.Choice(LEVELS),
    default=MINIMUM,
    show_default=True,
    help="The weakest sandbox to run candidates in; no verdict without it.",
)


def endpoint_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that ask a server instead of loading a model; the command gets one argument, ``endpoint``."""

    @click.option("--endpoint", "url", metavar="URL",
                  help="Ask this server (OpenAI's completions: vLLM, transformers serve) for --model instead of "
                  "loading it, for example http://localhost:8000/v1. A key is read from "
                  "DEEPGUARD_ENDPOINT_KEY.")  # fmt: skip
    @click.option(
        "--revision",
        metavar="TEXT",
        help="What the endpoint serves, in your words. Without it nothing sampled there is used again.",
    )
    @click.option("--parallel", default=8, show_default=True, help="Requests to the endpoint at a time.")
    @wraps(command)
    def inner(
        *args: Any, url: str | None, revision: str | None, parallel: int, model: str, bundle: Path | None,
        changes: tuple[str, ...], **kwargs: Any,
    ) -> Any:  # fmt: skip
        endpoint = None
        if url is not None:
            from .endpoint import KEY_VARIABLE, Endpoint

            if bundle is not None or changes:
                raise GateError(
                    "--bundle and --set harden a model that is loaded here; a server hardens its own: start it with "
                    "the bundle (vLLM: --lora-modules) and give --model the name that it has there"
                )
            endpoint = Endpoint(url, model, revision, parallel, os.environ.get(KEY_VARIABLE))
        return command(*args, endpoint=endpoint, model=model, bundle=bundle, changes=changes, **kwargs)

    return inner
