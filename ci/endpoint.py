"""Completions from a model that is served: any server with OpenAI's ``/v1/completions`` (vLLM, ``transformers serve``).

The text is streamed and the request given up as soon as the function has ended, which servers notice and stop working
on. One request a completion, so nothing is asked of the server but prompt, temperature, top_p, seed and length.

What is behind a URL cannot be hashed. Unless the user names its revision, nothing sampled from it is kept for a later
run, and it never counts as unchanged.
"""

from __future__ import annotations

import hashlib
import json
import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from typing import Any

import requests

from .completion import finished
from .errors import GateError
from .sampling_cache import Completion, Decoding, Kept, PromptItem

TRIES = 4
#: Prompts whose samples are all alike before that is taken for a server that does not sample; a few may be by chance.
ENOUGH_PROMPTS = 10
#: Seconds to connect, and between two pieces of text: a busy server may let a request wait.
TIMEOUT = (10, 300)
#: The environment variable with the server's key, if it wants one.
KEY_VARIABLE = "DEEPGUARD_ENDPOINT_KEY"
_RETRIED = (408, 429, 500, 502, 503, 504)
_BROKEN_OFF = (
    requests.ConnectionError, requests.Timeout, requests.exceptions.ChunkedEncodingError,
    requests.exceptions.ContentDecodingError,
)  # fmt: skip


class _Broken(Exception):
    """The stream ended before the text did; another try may fare better."""


@dataclass(frozen=True)
class Endpoint:
    """A server and a model's name there. ``url`` goes up to the version, as in ``http://localhost:8000/v1``."""

    url: str
    model: str
    revision: str | None = None
    parallel: int = 8  # requests at a time
    key: str | None = field(default=None, repr=False)
    _unknown: str = field(default_factory=lambda: f"unknown {uuid.uuid4()}", repr=False)

    def __post_init__(self) -> None:
        if not self.url.startswith(("http://", "https://")):
            raise GateError(f"endpoint {self.url!r} is no URL; expected one like http://localhost:8000/v1")
        if self.parallel < 1:
            raise GateError(f"{self.parallel} requests at a time; expected at least 1")

    @property
    def identity(self) -> str:
        """What completions of this server depend on, as far as is known; without a revision never the same twice."""
        return f"{self.url.rstrip('/')} {self.model} {self.revision or self._unknown}"

    def complete(
        self,
        items: Sequence[PromptItem],
        decoding: Decoding,
        kept: Kept,
        written: Callable[[], object] = lambda: None,
        start: int = 0,
    ) -> None:
        """As `Completer.complete`.

        Raises GateError if the server cannot be reached, refuses, or breaks off TRIES times.
        """
        with ThreadPoolExecutor(self.parallel) as pool:
            places: dict[Future[Completion], tuple[PromptItem, int]] = {
                pool.submit(self._one, item, decoding, index): (item, index)
                for item in items
                for index in range(start, decoding.n)
            }
            found: dict[str, dict[int, Completion]] = {item.id: {} for item in items}
            try:
                for future in as_completed(places):
                    item, index = places[future]
                    found[item.id][index] = future.result()
                    written()
                    if len(found[item.id]) == decoding.n - start:
                        kept(item, [found[item.id][k] for k in range(start, decoding.n)])
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise

    def require_sampling(self, found: Mapping[str, Sequence[Completion]], decoding: Decoding) -> None:
        """Raises GateError if samples that should differ are all alike: the server decodes greedily, whatever it was
        asked for, and n samples are one.
        """
        several = [[c.text for c in completions] for completions in found.values() if len(completions) > 1]
        alike = all(len(set(texts)) == 1 for texts in several)
        if decoding.temperature > 0 and len(several) >= ENOUGH_PROMPTS and alike:
            raise GateError(
                f"endpoint {self.url} gave the same text for every sample of all {len(several)} prompts, at "
                f"temperature {decoding.temperature}: it does not sample. (transformers serve: put "
                '"do_sample": true into the model\'s generation_config.json.)'
                + (" What it gave is kept under --revision: name another one then." if self.revision else "")
            )

    def _one(self, item: PromptItem, decoding: Decoding, index: int) -> Completion:
        body = {
            "model": self.model,
            "prompt": item.prompt,
            "max_tokens": decoding.max_new_tokens,
            "temperature": decoding.temperature,
            "top_p": decoding.top_p,
            "seed": seed_of(decoding.seed, item.id, index),
            "stream": True,
        }
        for attempt in range(1, TRIES + 1):
            try:
                return self._streamed(item, body)
            except (_Broken, *_BROKEN_OFF) as error:
                if attempt == TRIES:
                    raise GateError(
                        f"endpoint {self.url} failed {TRIES} times, last with: {error}; look at the server's log. What "
                        "was sampled so far is kept if --revision names what is served"
                    ) from error
                time.sleep(2 ** (attempt - 1))
        raise AssertionError("unreachable")

    def _streamed(self, item: PromptItem, body: dict[str, Any]) -> Completion:
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        address = f"{self.url.rstrip('/')}/completions"
        text, pieces = "", 0
        with requests.post(address, json=body, headers=headers, stream=True, timeout=TIMEOUT) as answer:
            if answer.status_code in _RETRIED:
                raise _Broken(f"HTTP {answer.status_code}: {answer.text[:200]}")
            if not answer.ok:
                raise GateError(
                    f"endpoint {address} refused model {self.model!r} with HTTP {answer.status_code}: "
                    f"{answer.text[:400]}"
                )
            for piece, reason in _events(answer):
                text, pieces = text + piece, pieces + bool(piece)
                if finished(item.prompt, text, item.language):
                    return Completion(text, False, pieces)
                if reason is not None:
                    return Completion(text, reason == "stop", pieces)
        raise _Broken("the stream ended without a reason to finish")


def seed_of(seed: int, prompt_id: str, index: int) -> int:
    """The request's seed: one for each sample, whatever else is asked for; 31 bits, which every server takes."""
    return int.from_bytes(hashlib.sha256(f"{seed}\0{prompt_id}\0{index}".encode()).digest()[:4], "big") >> 1


def _events(answer: requests.Response) -> Iterator[tuple[str, str | None]]:
    """(text, reason to finish or None) of each server-sent event."""
    for line in answer.iter_lines():
        if not line.startswith(b"data:"):
            continue
        data = line[5:].strip()
        if data == b"[DONE]":
            return
        try:
            event = json.loads(data)
            if "error" in event:
                raise _Broken(f"the server says: {str(event['error'])[:200]}")
            for choice in event["choices"][:1]:
                yield str(choice.get("text") or ""), choice.get("finish_reason")
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise GateError(
                f"{answer.url} sent {data[:200]!r}, which is no event of OpenAI's completions ({error!r}); is it "
                "the /v1 of a completions server?"
            ) from error
