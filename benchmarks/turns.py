"""Calls of generate() that take turns token by token, so that a machine's moods hit all of them alike.

On a shared machine one token takes a tenth longer than the next for no reason of its own, and for a minute all of them
do. So each call runs in a thread of its own, and only the one whose turn it is runs at all: after a token it hands over
to the next call. A ratio then compares tokens that were made a fraction of a second apart.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

#: Prompt, number of new tokens, streamer.
Generate = Callable[[dict[str, Any], int, Any], Any]


@dataclass
class Times:
    """Seconds of one variant: to the first token of each call, and for each next one, call by call."""

    first: list[float] = field(default_factory=list)
    next: list[list[float]] = field(default_factory=list)


class Turn:
    """A streamer that is given each step's tokens, notes how long they took, and hands over to the next call."""

    def __init__(self, baton: Baton, place: int) -> None:
        self.baton, self.place = baton, place
        self.seconds: list[float] = []
        self._prompt = True

    def put(self, value: Any) -> None:
        if self._prompt:
            self._prompt = False
            return
        self.seconds.append(time.perf_counter() - self.start)
        self.baton.hand_over(self.place)
        self.wait()

    def wait(self) -> None:
        self.baton.wait(self.place)
        self.start = time.perf_counter()

    def end(self) -> None:
        pass


class Baton:
    """Whose turn it is among ``count`` threads, until one of them fails."""

    def __init__(self, count: int) -> None:
        self._ready = [threading.Event() for _ in range(count)]
        self.failure: BaseException | None = None
        self._ready[0].set()

    def wait(self, place: int) -> None:
        self._ready[place].wait()
        self._ready[place].clear()
        if self.failure is not None:
            raise RuntimeError("another call failed") from self.failure

    def hand_over(self, place: int) -> None:
        self._ready[(place + 1) % len(self._ready)].set()

    def fail(self, error: BaseException) -> None:
        self.failure = self.failure or error
        for event in self._ready:
            event.set()


def take_turns(variants: Mapping[str, Generate], prompt: dict[str, Any], tokens: int, calls: int) -> dict[str, Times]:
    """``calls`` calls of every variant, each ``tokens`` long, after a short one that warms up; a call begins where the
    one before it began, one variant further. Raises what a call raised.
    """
    found = {name: Times() for name in variants}
    names = list(variants)
    short = {key: value[:, :16] for key, value in prompt.items()}
    _round(list(variants.values()), short, 3)
    for number in range(1, calls + 1):
        order = names[number % len(names) :] + names[: number % len(names)]
        seconds = _round([variants[name] for name in order], prompt, tokens)
        for name, one in zip(order, seconds, strict=True):
            found[name].first.append(one[0])
            found[name].next.append(one[1:])
        print(f"{names[0]} and others, {len(prompt['input_ids'])} rows: call {number} of {calls}", flush=True)
    return found


def _round(calls: list[Generate], prompt: dict[str, Any], tokens: int) -> list[list[float]]:
    baton = Baton(len(calls))
    turns = [Turn(baton, place) for place in range(len(calls))]

    def run(call: Generate, turn: Turn) -> None:
        try:
            turn.wait()
            call(prompt, tokens, turn)
            baton.hand_over(turn.place)
        except BaseException as error:  # noqa: BLE001 - raised again in the main thread
            baton.fail(error)

    threads = [threading.Thread(target=run, args=pair) for pair in zip(calls, turns, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if baton.failure is not None:
        raise baton.failure
    return [turn.seconds for turn in turns]
