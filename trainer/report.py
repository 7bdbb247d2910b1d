"""How a build talks: lines of text, and progress with an estimate of what is left."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Protocol

EVERY = 30.0  # seconds between two lines where there is no terminal


class Reporter(Protocol):
    """Where a build's words go."""

    def say(self, text: str) -> None:
        """One finished line."""

    def track(self, label: str, total: int, done: int = 0) -> AbstractContextManager[Callable[[], None]]:
        """Context manager over ``total`` equal parts; yields a function to call after each."""


class Silent:
    """Says nothing; for tests and for use as a library."""

    def say(self, text: str) -> None:
        """Drops the line."""

    @contextmanager
    def track(self, label: str, total: int, done: int = 0) -> Iterator[Callable[[], None]]:
        """Counts nothing."""
        yield lambda: None


class Terminal:
    """A tqdm bar on a terminal; in a log, a line each half minute."""

    def __init__(self, stream: Any = None) -> None:
        self.stream = stream if stream is not None else sys.stderr
        self._bar: Any = None

    def say(self, text: str) -> None:
        """Writes above the bar, if one is shown."""
        if self._bar is not None:
            self._bar.clear()
        print(text, file=self.stream, flush=True)
        if self._bar is not None:
            self._bar.refresh()

    @contextmanager
    def track(self, label: str, total: int, done: int = 0) -> Iterator[Callable[[], None]]:
        """Shows progress with the time left."""
        if not self.stream.isatty():
            yield self._lines(label, total, done)
            return
        from tqdm import tqdm

        with tqdm(total=total, initial=done, desc=label, file=self.stream, leave=False, dynamic_ncols=True) as bar:
            self._bar = bar
            try:
                yield lambda: bar.update() and None
            finally:
                self._bar = None

    def _lines(self, label: str, total: int, done: int) -> Callable[[], None]:
        start = last = time.monotonic()
        count = done

        def tick() -> None:
            nonlocal count, last
            count += 1
            now = time.monotonic()
            if now - last < EVERY or count >= total:
                return
            last = now
            left = (now - start) / (count - done) * (total - count)
            self.say(f"{label}: {count}/{total}, about {left / 60:.1f} min left")

        return tick
