"""Errors of the gate: each message names the thing, what was found, what was expected and what to do."""

from __future__ import annotations

import errno


class GateError(Exception):
    """Anything that keeps the gate from giving a verdict; the command line turns it into exit code 2."""


class SuiteError(GateError):
    """A suite or scenario folder that cannot be used as it is."""


class SandboxError(GateError):
    """No sandbox strong enough, or a sandbox that did not start."""


class CandidateProblem(Exception):
    """Something the *candidate* did; the judge turns it into a verdict, never into a crash of the gate."""


class Raised(CandidateProblem):
    """The candidate's function raised: ``kind`` is the exception's class name, ``message`` its text."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(f"{kind}: {message}")
        self.kind = kind
        self.message = message


class Died(CandidateProblem):
    """The candidate's process ended without an answer."""


class TimedOut(CandidateProblem):
    """The candidate gave no answer within its limit."""


class Tampered(CandidateProblem):
    """An answer that our own harness cannot have written, or code that reaches for the harness."""


class NotCompiled(CandidateProblem):
    """The C compiler refused the candidate."""


_OURS = {errno.ENOSPC, errno.EDQUOT, errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EIO, errno.EAGAIN, errno.EROFS}


def is_ours(error: OSError) -> bool:
    """Whether the machine is to blame for a failed file operation, and not what a candidate left in its folder."""
    return error.errno in _OURS
