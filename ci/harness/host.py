"""Candidate side: load the candidate, answer the judge's requests. Runs inside the sandbox, never imported.

The real stdin and stdout are taken away before the candidate is loaded; what it prints goes to a file that the
answer quotes. Each request carries a fresh nonce, and the answer line starts with it. Only the process that read a
request answers it: a copy that the candidate forked comes back here as well, and ends here.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import sys
import time
from typing import Any

sys.path.insert(0, "/code/harness")
import derivations  # type: ignore[import-not-found]
from wire import decode, encode  # type: ignore[import-not-found]

SETTLE_SECONDS = 2.0


def load(path: str, name: str) -> Any:
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def http(module: Any, request: dict[str, Any]) -> Any:
    """One request to the candidate's Flask ``app`` through its test client."""
    client = module.app.test_client()
    for key, value in (request.get("cookies") or {}).items():
        client.set_cookie(key, value)
    sent = {key: request.get(key) for key in ("data", "json", "headers")}
    response = client.open(request["path"], method=request["method"], query_string=request.get("query"), **sent)
    return {"status": int(response.status_code), "body": bytes(response.data),
            "headers": {str(k): str(v) for k, v in response.headers.items()}}  # fmt: skip


def answer(module: Any, request: dict[str, Any]) -> Any:
    op = request["op"]
    if op == "call":
        return getattr(module, request["name"])(*request["args"], **request["kwargs"])
    if op == "http":
        return http(module, request)
    driver = load("/code/driver.py", "driver_of_scenario")
    return driver.serve(module, request["payload"])


def settle() -> None:
    """Wait a while for programs that the candidate started and left alone, so that their effects are there to be seen.

    Without this a verdict would depend on how busy the machine is.
    """
    deadline = time.monotonic() + SETTLE_SECONDS
    with contextlib.suppress(ChildProcessError):
        while time.monotonic() < deadline:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(0.005)


def main() -> None:
    requests = os.fdopen(os.dup(0), "rb")
    replies = os.fdopen(os.dup(1), "wb", buffering=0)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    temporary = os.environ.get("TMPDIR", "/tmp")
    printed = os.open(f"{temporary}/printed", os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(printed, 1)
    os.dup2(printed, 2)
    sys.path.insert(0, "/box")
    derivations.watch()
    ours = os.getpid()
    replies.write(b"ready\n")  # from here on, an end without an answer is the candidate's doing
    module: Any = None
    reader = iter(requests.readline, b"")
    for line in reader:
        request = decode(json.loads(line))
        nonce = request["nonce"]
        start = os.fstat(printed).st_size
        derivations.noted.clear()
        try:
            if module is None:
                module = load("/code/candidate.py", request["module"])
            reply: dict[str, Any] = {"value": encode(answer(module, request))}
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - SystemExit of a candidate is an answer, too
            reply = {"raised": [type(error).__name__, str(error)[:2000]]}
        reply["derived"] = encode(list(derivations.noted))
        settle()
        with contextlib.suppress(Exception):
            sys.stdout.flush()
            sys.stderr.flush()
        if os.getpid() != ours:
            os._exit(0)
        reply["printed"] = os.pread(printed, 20_000, start).decode("utf-8", "replace")
        replies.write(nonce.encode() + b" " + json.dumps(reply).encode() + b"\n")


main()
