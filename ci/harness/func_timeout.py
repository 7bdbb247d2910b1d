"""Stands in for the library func-timeout where it is not installed: the unit tests of CodeGuard+ all import it.

Written for this harness: only what they call, and a function that does not end is left behind, since the process ends
soon after. Runs inside the sandbox, never imported.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Any


class FunctionTimedOut(BaseException):
    """The function did not return in time; as in the library, no ``except Exception`` catches it."""


def func_timeout(
    timeout: float, func: Callable[..., Any], args: Sequence[Any] = (), kwargs: Mapping[str, Any] | None = None
) -> Any:
    """Call ``func`` in a thread of its own and give back what it returns or raises.

    Raises FunctionTimedOut after ``timeout`` seconds.
    """
    result: list[Any] = []
    raised: list[BaseException] = []

    def call() -> None:
        try:
            result.append(func(*args, **(kwargs or {})))
        except BaseException as error:  # noqa: BLE001 - raised again below
            raised.append(error)

    thread = threading.Thread(target=call, daemon=True)
    thread.start()
    thread.join(timeout)
    if thread.is_alive():
        raise FunctionTimedOut(f"no return within {timeout:g} s")
    if raised:
        raise raised[0]
    return result[0]
