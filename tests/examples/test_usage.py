"""The usage examples run on the real model, as their first lines say."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
import requests

from deepguard_plugin.models import resolve

USAGE = Path(__file__).parents[2] / "examples" / "usage"
SAID = {
    "generate": ["--- hardened", "CallReport"],
    "chat": ["def backup"],
    "candidates": ["security", "<- kept", "subprocess"],
    "batch": ["bias norm 0.00", "def greet(name)"],
}


def test_every_example_is_run():
    assert {path.stem for path in USAGE.glob("*.py")} == {*SAID, "serve"}


@pytest.mark.slow
@pytest.mark.real_model
@pytest.mark.parametrize("name", SAID)
def test_it_runs(name):
    done = subprocess.run([sys.executable, str(USAGE / f"{name}.py")], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr[-2000:]
    for words in SAID[name]:
        assert words in done.stdout, done.stdout


@pytest.mark.slow
@pytest.mark.real_model
def test_the_server_answers_with_the_hardened_model():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    prompt = (USAGE / "generate.py").read_text().split("PROMPT = '''")[1].split("'''\n\nmodel")[0]
    asked = {"model": resolve("qwen2.5-coder-0.5b")[0], "prompt": prompt, "max_tokens": 60, "temperature": 0}
    server = subprocess.Popen([sys.executable, str(USAGE / "serve.py"), str(port)], stderr=subprocess.PIPE, text=True)
    try:
        for _ in range(120):
            time.sleep(1)
            try:
                answer = requests.post(f"http://127.0.0.1:{port}/v1/completions", json=asked, timeout=120)
                break
            except requests.ConnectionError:
                assert server.poll() is None, server.stderr.read()[-2000:]
        text = answer.json()["choices"][0]["text"]
        assert "LIKE ?" in text and "{word}" not in text.split("LIKE")[1][:3], text  # the bare model pastes the word in
    finally:
        server.kill()
        server.communicate()
