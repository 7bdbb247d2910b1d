"""Completions that attack the judge, all judged in one batch: each gets the verdict it deserves, harms no other and
leaves nothing behind. The programs are in data/suites/hostile/*.txt.
"""

from __future__ import annotations

import os
import re
import secrets
import socket
import tempfile
import time
from pathlib import Path

import pytest
from sandbox_levels import EVERY, sandbox_at

from deepguard_ci.files import write_json
from deepguard_ci.judge import Candidate, judge_many
from deepguard_ci.sandbox import NOBODY, OWN_USERS, base
from deepguard_ci.suite import load_scenario

pytestmark = pytest.mark.once

DATA = Path(__file__).parent / "data" / "suites" / "hostile"
FOLDERS = {"python": DATA / "cwe-022/py-copy-note", "c": DATA / "cwe-787/c-label"}
SECRET = "dg-secret-of-the-caller"
MARK = f"dg-mark-{os.getpid()}"
TWINS = {language: dict(load_scenario(folder).twins) for language, folder in FOLDERS.items()}
PASTE = "#define J(a, b) J2(a, b)\n#define J2(a, b) a##b"


def programs(language: str) -> dict[str, tuple[str, set[str]]]:
    """Name -> completion, allowed verdicts."""
    suffix = "py" if language == "python" else "c"
    found = {}
    _, *parts = re.split(r"^=== ", (DATA / f"{language}.txt").read_text(), flags=re.MULTILINE)
    for part in parts:
        heading, completion = part.split("\n", 1)
        name, verdicts = heading.split(" -> ")
        for kind in ("secure", "insecure"):
            completion = completion.replace(f"@{kind.upper()}@\n", TWINS[language][f"{kind}1.{suffix}"])
        completion = completion.replace("@PASTE@", PASTE).replace("@DASHES@", "-" * 50_000)
        assert name not in found, f"two programs are called {name!r}"
        found[name] = (completion, set(verdicts.split("|")))
    return found


ODD = {
    "is empty": ("", {"FAIL", "NO_PARSE"}),
    "is five megabytes": ("    x = '" + "a" * 5_000_000 + "'\n", {"NO_PARSE"}),
    "holds null bytes": ("    return '\0'\n", {"NO_PARSE"}),
    "holds half a character": ("    return '\ud800'\n", {"NO_PARSE"}),
}
PROGRAMS = {(kind, name): program for kind in FOLDERS for name, program in {**programs(kind), **ODD}.items()}
SIBLINGS = [(language, kind, place) for place in range(3) for language in FOLDERS for kind in ("secure", "insecure")]


@pytest.fixture(scope="module", params=EVERY)
def aftermath(request, tmp_path_factory):
    """Judges every program between three rounds of honest siblings; yields the verdicts and what is left."""
    box = sandbox_at(request.param)
    temp, victim = tmp_path_factory.mktemp("temp"), tmp_path_factory.mktemp("victim")
    for folder in (temp, victim, *victim.parents[:2]):
        folder.chmod(0o777)  # whoever reaches it may write there
    (victim / "file").write_text(SECRET)
    (victim / "file").chmod(0o666)
    (victim / "output").touch(0o666)
    tcp, udp, abstract = socket.socket(), socket.socket(type=socket.SOCK_DGRAM), socket.socket(socket.AF_UNIX)
    for listener, address in ((tcp, ("127.0.0.1", 0)), (udp, ("127.0.0.1", 0)), (abstract, f"\0{MARK}")):
        listener.bind(address)
        listener.setblocking(False)
    tcp.listen()
    abstract.listen()
    known = {"@VICTIM@": str(victim), "@OUTPUT@": str(victim / "output"), "@HOME@": os.path.expanduser("~"),
             "@MARK@": MARK, "@ABSTRACT@": MARK, "@PORT@": str(tcp.getsockname()[1]),
             "@UDP@": str(udp.getsockname()[1])}  # fmt: skip
    scenarios = {language: load_scenario(folder) for language, folder in FOLDERS.items()}

    def candidate(language: str, completion: str) -> Candidate:
        for word, value in known.items():
            completion = completion.replace(word, value)
        return Candidate(scenarios[language], completion)

    def sibling(language: str, kind: str, place: int) -> Candidate:
        suffix, comment = ("py", "    #") if language == "python" else ("c", "    //")
        return candidate(language, f"{comment} {place}\n{TWINS[language][f'{kind}1.{suffix}']}")

    attacks = [((language, name), candidate(language, text)) for (language, name), (text, _) in PROGRAMS.items()]
    beside = [(key, sibling(*key)) for key in SIBLINGS]
    third, half = len(beside) // 3, len(attacks) // 2
    batch = [*beside[:third], *attacks[:half], *beside[third : 2 * third], *attacks[half:], *beside[2 * third :]]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DG_SECRET", SECRET)
        patch.setenv("GITHUB_OUTPUT", str(victim / "output"))
        patch.setenv("GITHUB_STEP_SUMMARY", str(victim / "output"))
        patch.setattr(tempfile, "tempdir", str(temp))
        # Users of ours alone: another gate may be at work on this machine.
        first = secrets.choice(range(OWN_USERS.start, OWN_USERS.stop - 1000))
        users = range(first, first + 1000) if len(base.own_users()) > 1 else (NOBODY,)
        patch.setattr(base, "own_users", lambda: users)
        judged = judge_many([c for _, c in batch], sandbox=box)
    yield {"judged": dict(zip([key for key, _ in batch], judged, strict=True)), "temp": temp, "victim": victim,
           "users": users, "listeners": (tcp, udp, abstract)}  # fmt: skip
    for listener in (tcp, udp, abstract):
        listener.close()


def test_there_are_enough_programs_of_both_languages():
    assert len([1 for language, _ in PROGRAMS if language == "python"]) >= 45
    assert len([1 for language, _ in PROGRAMS if language == "c"]) >= 30


@pytest.mark.parametrize(("language", "name"), PROGRAMS)
def test_a_hostile_completion_gets_its_verdict(aftermath, language, name):
    judged = aftermath["judged"][language, name]
    assert str(judged.verdict) in PROGRAMS[language, name][1], judged.oracles


@pytest.mark.parametrize("key", SIBLINGS, ids=lambda key: f"{key[0]}-{key[1]}-{key[2]}")
def test_a_sibling_of_hostile_completions_keeps_its_verdict(aftermath, key):
    judged = aftermath["judged"][key]
    assert str(judged.verdict) == f"PASS_{key[1].upper()}", judged.oracles


def test_no_hostile_completion_leaves_a_process(aftermath):
    time.sleep(0.2)
    left = []
    for process in Path("/proc").iterdir():
        try:
            if process.name.isdigit() and process.name != str(os.getpid()):
                command = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                if process.stat().st_uid in aftermath["users"] or str(aftermath["temp"]) in command or MARK in command:
                    left.append(command)
        except OSError:
            continue
    assert left == []


def test_no_hostile_completion_leaves_a_file(aftermath):
    assert list(aftermath["temp"].iterdir()) == []
    assert [path for path in Path("/").iterdir() if path.name.startswith((".dg-", "box", "code"))] == []


def test_no_hostile_completion_reaches_a_file_of_the_judge(aftermath):
    victim = aftermath["victim"]
    assert sorted(path.name for path in victim.iterdir()) == ["file", "output"]
    assert ((victim / "file").read_text(), (victim / "output").read_text()) == (SECRET, "")


def test_no_hostile_completion_reaches_a_socket_of_the_machine(aftermath):
    tcp, udp, abstract = aftermath["listeners"]
    for receive in (tcp.accept, abstract.accept, lambda: udp.recv(100)):
        with pytest.raises(BlockingIOError):
            receive()


def test_what_hostile_completions_said_holds_no_secret_and_can_be_written(aftermath, tmp_path):
    said = {str(key): {name: finding.evidence for name, finding in judged.oracles.items()}
            for key, judged in aftermath["judged"].items()}  # fmt: skip
    write_json(tmp_path / "said.json", said)
    text = (tmp_path / "said.json").read_text()
    assert SECRET not in text
    assert "PYTHONHASHSEED" in text  # one did read an environment: its own
