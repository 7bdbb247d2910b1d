"""Which sandbox this machine offers, proven by running a process in it."""

from __future__ import annotations

import logging
import os
import secrets
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from ..errors import GateError, SandboxError
from ..files import remove
from . import bubblewrap, docker, landlock
from .base import END_SECONDS, Sandbox
from .limits import Limits
from .seccomp import filter_program

#: The weakest first.
LEVELS = (landlock.LEVEL, docker.LEVEL, bubblewrap.LEVEL, bubblewrap.FILTERED)
#: What is asked for unless somebody asks for less: the others are slower or weaker, so taking one is a decision.
MINIMUM = bubblewrap.LEVEL

_LOG = logging.getLogger(__name__)


def reaches(level: str, minimum: str) -> bool:
    """Whether what a run says of its sandbox is ``minimum`` or stronger."""
    return level in LEVELS[LEVELS.index(minimum) :]


def probe(minimum: str = MINIMUM) -> Sandbox:
    """The strongest sandbox that works here. Raises SandboxError if there is none as strong as ``minimum``."""
    if minimum not in LEVELS:
        raise GateError(f"there is no sandbox level {minimum!r}; expected one of {', '.join(LEVELS)}")
    refused: dict[str, str] = {}  # by the reason
    for level in reversed(LEVELS):
        if not reaches(level, minimum):
            break
        try:
            found = at(level)
        except SandboxError as error:
            before = refused.get(str(error))
            refused[str(error)] = f"{before} and {level}" if before else level
            continue
        if refused:
            _LOG.warning("candidates run in the sandbox %s; stronger ones do not work here: %s", level, _told(refused))
        return found
    weaker = LEVELS[: LEVELS.index(minimum)]
    other = f", or ask for less, if that is enough for you: {' or '.join(f'`--sandbox {w}`' for w in reversed(weaker))}"
    raise SandboxError(
        f"no sandbox of level {minimum} or stronger, and model-written code is never run without one: "
        f"{_told(refused)}. Mend that, then run again{other if weaker else ''}"
    )


def _told(refused: Mapping[str, str]) -> str:
    return "; ".join(f"{levels}: {reason}" for reason, levels in refused.items())


@cache
def at(level: str) -> Sandbox:
    """The sandbox of exactly this level. Raises SandboxError if it does not work here, with why and the remedy."""
    sandbox = _FINDERS[level]()
    if problem := _fails(sandbox):
        if isinstance(sandbox, bubblewrap.Bubblewrap):
            problem = bubblewrap.REFUSED.format(bwrap=sandbox.bwrap, problem=problem)
        raise SandboxError(problem)
    return sandbox


def _filtered() -> Sandbox:
    plain = at(bubblewrap.LEVEL)
    assert isinstance(plain, bubblewrap.Bubblewrap)
    try:
        filtered = replace(plain, filter=filter_program())
        problem = _fails(filtered)
    except (ImportError, OSError, RuntimeError) as error:
        problem = str(error)
    if problem:
        raise SandboxError(
            f"no seccomp filter ({problem}); install libseccomp (Debian and Ubuntu: `apt-get install libseccomp2`)"
        )
    return filtered


_FINDERS: dict[str, Callable[[], Sandbox]] = {
    landlock.LEVEL: landlock.find,
    docker.LEVEL: docker.find,
    bubblewrap.LEVEL: bubblewrap.find,
    bubblewrap.FILTERED: _filtered,
}
_LOOK = "import os; open('/box/word', 'w').write('mine'); print(open('/code/word').read(), sorted(os.environ))"


def _fails(sandbox: Sandbox) -> str:
    """What goes wrong with a process in the sandbox that reads and writes where a candidate does; empty if nothing."""
    sandbox, word = sandbox.with_own_user(), secrets.token_hex(8)
    root = sandbox.new_folder()
    work, code = root / "work", root / "code"
    try:
        work.mkdir()
        code.mkdir()
        (code / "word").write_text(word)
        sandbox.own(work)
        look = [os.path.abspath(sys.executable), "-I", "-S", "-c", _LOOK]
        running = sandbox.start(look, work=work, code=code, limits=Limits())
        try:
            out, err = running.process.communicate(timeout=2 * END_SECONDS)
        finally:
            running.end()
        wrote = (work / "word").exists() and (work / "word").read_text() == "mine"
        if out.startswith(word.encode()) and b"PYTHONHASHSEED" in out and wrote:
            return ""
        return f"exit {running.process.returncode}: {err.decode('utf-8', 'replace').strip()[:300]!r}"
    except (OSError, SandboxError, subprocess.TimeoutExpired) as error:
        return str(error)
    finally:
        remove(root)
