"""Sampling from a server: what it is asked, when a request is given up, what is tried again and what is an error."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from deepguard_ci import endpoint as endpoint_module
from deepguard_ci.check import unchanged
from deepguard_ci.cli import main
from deepguard_ci.decision.measured import measured
from deepguard_ci.endpoint import ENOUGH_PROMPTS, TRIES, Endpoint, seed_of
from deepguard_ci.errors import GateError
from deepguard_ci.run import Request, completions, run
from deepguard_ci.sampling_cache import Completion, Decoding, PromptItem
from deepguard_ci.suite import load_suite

PROMPT = PromptItem("f", "def f(x):\n", "python")
DECODING = Decoding(temperature=0.4, top_p=0.9, n=2, max_new_tokens=50, seed=3)

Say = Callable[[dict[str, Any]], Any]


def events(*pieces: str, reason: str | None = "stop") -> list[bytes]:
    """What a server streams: a piece an event, the reason in one of its own."""
    found = [{"choices": [{"text": piece, "finish_reason": None}]} for piece in pieces]
    if reason:
        found.append({"choices": [{"text": "", "finish_reason": reason}]})
    return [f"data: {json.dumps(event)}\n\n".encode() for event in found]


class Server(ThreadingHTTPServer):
    """Answers with what ``say`` returns for a request's body: a status and text, or the bytes to stream."""

    daemon_threads = True

    def __init__(self, say: Say) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.say, self.asked, self.headers = say, list[dict[str, Any]](), list[dict[str, str]]()
        self.sent = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"


BREAK = b""  # in a stream: the connection breaks off there


class Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"  # chunked, as such servers stream

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append({**body, "path": self.path})
        self.server.headers.append(dict(self.headers))
        answer = self.server.say(body)
        status, parts = answer if isinstance(answer, tuple) else (200, answer)
        self.send_response(status)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for part in parts if isinstance(parts, list) else [parts.encode()]:
            if part == BREAK:
                self.connection.shutdown(socket.SHUT_RDWR)
                self.close_connection = True
                return
            self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
            self.wfile.flush()
            self.server.sent += 1
        self.wfile.write(b"0\r\n\r\n")

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def serve() -> Iterator[Callable[[Say], Server]]:
    servers = []

    def serve(say: Say) -> Server:
        server = Server(say)
        servers.append(server)
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        return server

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoint_module.time, "sleep", lambda seconds: None)


def drawn(server: Server, decoding: Decoding = DECODING, **options: Any) -> list[Completion]:
    return completed(Endpoint(server.url, "m", **options), decoding)


def completed(endpoint: Endpoint, decoding: Decoding, start: int = 0) -> list[Completion]:
    rows: list[list[Completion]] = []
    endpoint.complete([PROMPT], decoding, lambda item, found: rows.append(found), start=start)
    (row,) = rows
    return row


def test_a_request_asks_for_one_completion_with_the_declared_decoding(serve: Callable[[Say], Server]) -> None:
    server = serve(lambda body: events("    return ", "x\n"))
    found = drawn(server, key="secret")
    assert found == [Completion("    return x\n", True, 2)] * 2
    assert sorted(server.asked, key=lambda body: body["seed"]) == sorted(
        (
            {"model": "m", "prompt": PROMPT.prompt, "max_tokens": 50, "temperature": 0.4, "top_p": 0.9, "stream": True,
             "seed": seed_of(3, "f", index), "path": "/v1/completions"}
            for index in range(2)
        ),
        key=lambda body: int(body["seed"]),
    )  # fmt: skip
    assert seed_of(3, "f", 0) != seed_of(3, "f", 1) != seed_of(4, "f", 1)
    assert all(0 <= body["seed"] < 2**31 for body in server.asked)
    assert {headers["Authorization"] for headers in server.headers} == {"Bearer secret"}
    assert "secret" not in repr(Endpoint(server.url, "m", key="secret"))


def test_a_request_is_given_up_when_the_function_has_ended(serve: Callable[[Say], Server]) -> None:
    server = serve(lambda body: events("    return x\n", "\ndef g", "():\n", *["    pass\n"] * 9))
    first = drawn(server)[0]
    assert (first.text, first.ended) == ("    return x\n\ndef g", False)


def test_tokens_that_ran_out_are_no_end(serve: Callable[[Say], Server]) -> None:
    assert drawn(serve(lambda body: events("    return x", reason="length")))[0].ended is False


@pytest.mark.parametrize("start", [0, 1])
def test_completions_come_in_their_own_order(serve: Callable[[Say], Server], start: int) -> None:
    decoding = replace(DECODING, n=6)
    server = serve(lambda body: events(f"    return {body['seed']}\n"))
    found = completed(Endpoint(server.url, "m"), decoding, start)
    assert [c.text for c in found] == [f"    return {seed_of(3, 'f', k)}\n" for k in range(start, 6)]


@pytest.mark.parametrize("bad", [(503, "busy"), (429, "slow down"), events("    retu", reason=None),
                                 [b'data: {"error": "out of memory"}\n\n'],
                                 [*events("    retu", reason=None), BREAK], [BREAK]])  # fmt: skip
def test_a_server_that_stumbles_is_asked_again_and_one_that_stays_down_is_an_error(
    serve: Callable[[Say], Server], bad: Any
) -> None:
    left = [bad] * (TRIES - 1)
    server = serve(lambda body: left.pop() if left else events("    return x\n"))
    assert drawn(server, replace(DECODING, n=1)) == [Completion("    return x\n", True, 1)]
    down = serve(lambda body: bad)
    with pytest.raises(GateError, match=f"failed {TRIES} times"):
        drawn(down, replace(DECODING, n=1))
    assert len(down.asked) == TRIES


def test_what_asking_again_cannot_mend_is_said_at_once(serve: Callable[[Say], Server]) -> None:
    unknown = serve(lambda body: (404, "no such model"))
    with pytest.raises(GateError, match=r"refused model 'm' with HTTP 404: no such model"):
        drawn(unknown, replace(DECODING, n=1))
    assert len(unknown.asked) == 1
    other = serve(lambda body: [b"data: <html>\n\n"])
    with pytest.raises(GateError, match="no event of OpenAI's completions"):
        drawn(other)
    with pytest.raises(GateError, match="failed 4 times"):
        completed(Endpoint("http://127.0.0.1:9/v1", "m"), DECODING)
    with pytest.raises(GateError, match="is no URL"):
        Endpoint("localhost:8000", "m")


def test_only_a_named_revision_is_sampled_once(serve: Callable[[Say], Server], tmp_path: Path) -> None:
    server = serve(lambda body: events("    return x\n"))

    def ask(**options: Any) -> int:
        before = len(server.asked)
        endpoint = Endpoint(server.url, "m", **options)
        asked = Request(model="m", scenarios=[], suite=tmp_path, decoding=DECODING, cache=tmp_path, progress=False,
                        endpoint=endpoint)  # fmt: skip
        assert completions([PROMPT], asked)["f"] == [Completion("    return x\n", True, 1)] * 2
        return len(server.asked) - before

    assert [ask(revision="a"), ask(revision="a"), ask(revision="b"), ask(), ask()] == [2, 0, 2, 2, 2]


def test_a_server_that_ignores_the_temperature_is_found_out(serve: Callable[[Say], Server], tmp_path: Path) -> None:
    server = serve(lambda body: events("    return x\n"))
    items = [PromptItem(str(k), f"def f{k}(x):\n", "python") for k in range(ENOUGH_PROMPTS)]
    asked = Request(model="m", scenarios=[], suite=tmp_path, decoding=DECODING, cache=tmp_path, progress=False,
                    endpoint=Endpoint(server.url, "m"))  # fmt: skip
    with pytest.raises(GateError, match=r"it does not sample.*json\.\)$"):
        completions(items, asked)
    named = replace(asked, endpoint=Endpoint(server.url, "m", revision="a"))
    with pytest.raises(GateError, match="kept under --revision: name another"):  # the cache would say it again
        completions(items, named)
    completions(items[1:], asked)  # few prompts may be alike by chance
    completions(items, replace(asked, decoding=replace(DECODING, temperature=0.0)))
    completions(items, replace(asked, decoding=replace(DECODING, n=1)))
    differing = serve(lambda body: events(f"    return {body['seed']}\n"))
    completions(items, replace(asked, endpoint=Endpoint(differing.url, "m")))


def test_a_run_judges_what_the_server_wrote_and_never_takes_it_for_unchanged(
    serve: Callable[[Say], Server], tmp_path: Path
) -> None:
    suite = Path(__file__).parents[2] / "ci" / "suites" / "core"
    scenarios = [s for s in load_suite(suite, neutral=True) if s.language == "python"][:1]
    server = serve(lambda body: events(scenarios[0].twins_of("secure")[0]))
    asked = Request(model="m", scenarios=scenarios, suite=suite, decoding=DECODING, cache=tmp_path, progress=False,
                    endpoint=Endpoint(server.url, "m"))  # fmt: skip
    found = run(asked)
    assert [x["verdict"] for x in found["scenarios"][0]["samples"]] == ["PASS_SECURE"] * 2
    assert found["identity"]["bundle"] is None
    again = replace(asked, endpoint=Endpoint(server.url, "m"))
    assert not unchanged(again, measured(found))
    named = replace(asked, endpoint=Endpoint(server.url, "m", revision="a"))
    assert unchanged(replace(named, endpoint=Endpoint(server.url, "m", revision="a")), measured(run(named)))


def test_a_bundle_is_the_servers_business() -> None:
    arguments = ["run", "--model", "m", "--endpoint", "http://127.0.0.1:9/v1", "--bundle", "b"]
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 2
    assert "--lora-modules" in done.output
