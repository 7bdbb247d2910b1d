"""The strongest sandbox that works is taken, never one below what was asked for, and the error says what to do."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

import pytest
from sandbox_levels import sandbox_at

from deepguard_ci.errors import GateError, SandboxError
from deepguard_ci.process import run
from deepguard_ci.sandbox import LEVELS, MINIMUM, Limits, at, bubblewrap, choose, docker, landlock, probe, reaches, view


@pytest.fixture
def nothing_found_yet():
    choose.at.cache_clear()
    yield
    choose.at.cache_clear()


def without(monkeypatch, *levels: str) -> None:
    """Make levels fail as a machine would that does not have them."""

    def fail(level: str):
        def find():
            raise SandboxError(f"no {level} on this machine; install it")

        return find

    monkeypatch.setattr(choose, "_FINDERS", {**choose._FINDERS, **{level: fail(level) for level in levels}})


def test_levels_have_an_order_and_no_other_names():
    assert LEVELS == ("landlock", "docker", "bubblewrap", "bubblewrap+seccomp")
    assert [reaches(level, "bubblewrap") for level in LEVELS] == [False, False, True, True]
    assert not reaches("none", LEVELS[0])
    assert MINIMUM == "bubblewrap"
    with pytest.raises(GateError, match="no sandbox level 'firejail'; expected one of landlock, docker"):
        probe("firejail")


def test_the_strongest_is_taken():
    assert probe(LEVELS[0]).level == LEVELS[-1]


def test_without_libseccomp_the_level_is_the_lower_one_and_a_minimum_is_an_error(
    monkeypatch, caplog, nothing_found_yet
):
    monkeypatch.setitem(sys.modules, "pyseccomp", None)
    with caplog.at_level(logging.WARNING):
        assert probe().level == "bubblewrap"
    assert "libseccomp2" in caplog.text
    with pytest.raises(SandboxError, match=r"level bubblewrap\+seccomp.*libseccomp2.*`--sandbox bubblewrap` or"):
        probe("bubblewrap+seccomp")


def test_a_filter_that_bubblewrap_does_not_take_is_found_out(monkeypatch, nothing_found_yet):
    monkeypatch.setattr(choose, "filter_program", lambda: b"nonsense")
    with pytest.raises(SandboxError, match="no seccomp filter"):
        probe("bubblewrap+seccomp")


def test_a_weaker_level_is_taken_only_when_it_is_asked_for(monkeypatch, caplog, nothing_found_yet):
    without(monkeypatch, "bubblewrap", "bubblewrap+seccomp")
    monkeypatch.setitem(choose._FINDERS, "docker", lambda: at_any)
    at_any = object()
    monkeypatch.setattr(choose, "_fails", lambda sandbox: "")
    with pytest.raises(
        SandboxError, match=r"no bubblewrap on this machine; .*`--sandbox docker` or `--sandbox landlock`"
    ):
        probe()
    with caplog.at_level(logging.WARNING):
        assert probe("docker") is at_any
    assert "candidates run in the sandbox docker; stronger ones do not work here" in caplog.text


def test_without_bubblewrap_the_error_names_the_package(monkeypatch, nothing_found_yet):
    monkeypatch.setattr(bubblewrap.shutil, "which", lambda *_: None)
    with pytest.raises(SandboxError, match="apt-get install bubblewrap"):
        probe()


def test_a_bubblewrap_that_does_not_start_is_found_out(monkeypatch, tmp_path, nothing_found_yet):
    (tmp_path / "bwrap").write_text("#!/bin/sh\necho No permissions to create new namespace >&2\nexit 1\n")
    (tmp_path / "bwrap").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(SandboxError, match=r"No permissions.*kernel\.apparmor_restrict_unprivileged_userns=0"):
        probe()


@pytest.mark.parametrize(
    ("printed", "code", "said"),
    [("Cannot connect to the Docker daemon", 1, "its daemon did not answer: Cannot connect"), ("", 0, "exit 0")],
)
def test_a_docker_that_does_nothing_is_found_out(printed, code, said, monkeypatch, tmp_path, nothing_found_yet):
    (tmp_path / "docker").write_text(f"#!/bin/sh\necho '{printed}' >&2\nexit {code}\n")
    (tmp_path / "docker").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(SandboxError, match=said):
        at("docker")


def test_without_docker_the_error_says_so(monkeypatch, tmp_path, nothing_found_yet):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SandboxError, match="`docker` was not found on PATH"):
        at("docker")


def test_landlock_needs_root(monkeypatch, nothing_found_yet):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SandboxError, match="needs root"):
        at("landlock")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may use the level")
def test_a_closed_folder_on_the_way_to_the_interpreter_is_named(monkeypatch, tmp_path, nothing_found_yet):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    for folder in (tmp_path, *tmp_path.parents[:-1]):
        folder.chmod(folder.stat().st_mode | 0o005)
    monkeypatch.setattr(landlock, "visible_paths", lambda: (str(closed / "python"),))
    with pytest.raises(SandboxError, match=f"may not enter {closed}.*`chmod o.x {closed}`"):
        at("landlock")


@pytest.mark.slow
def test_a_folder_box_of_somebody_elses_is_not_touched():
    sandbox = sandbox_at("landlock").with_own_user()
    root = sandbox.new_folder()
    try:
        Path("/box").mkdir()
        (Path("/box") / "theirs").write_text("kept")
        for name in ("work", "code"):
            (root / name).mkdir()
        with pytest.raises(SandboxError, match="/box is there already"):
            run(sandbox, ["/usr/bin/true"], work=root / "work", code=root / "code", limits=Limits())
        assert Path("/box/theirs").read_text() == "kept"
        assert (root / "work").is_dir()
    finally:
        landlock.remove(Path("/box"))
        landlock.remove(root)
    assert not landlock._PLACES._here.locked()


@pytest.mark.slow
def test_what_a_killed_gate_left_in_the_way_is_removed():
    sandbox = sandbox_at("landlock").with_own_user()
    root = sandbox.new_folder()
    for name in ("work", "code"):
        (root / name).mkdir()
    Path("/box").mkdir()
    landlock.LOCK.write_text("taken\n")
    try:
        done = run(sandbox, ["/usr/bin/pwd"], work=root / "work", code=root / "code", limits=Limits())
    finally:
        landlock.remove(root)
    assert (done.code, done.out) == (0, b"/box\n")
    assert not Path("/box").exists()


@pytest.mark.slow
def test_a_gate_that_is_killed_would_be_known_by_its_mark():
    sandbox = sandbox_at("landlock").with_own_user()
    root = sandbox.new_folder()
    for name in ("work", "code"):
        (root / name).mkdir()
    running = sandbox.start(["/usr/bin/sleep", "9"], work=root / "work", code=root / "code", limits=Limits())
    try:
        assert landlock.LOCK.read_text() == "taken\n"
        assert sandbox.whereabouts(root / "work") == Path("/box")
    finally:
        running.end()
        landlock.remove(root)
    assert landlock.LOCK.read_text() == ""


@pytest.mark.slow
def test_a_sandbox_that_does_not_start_leaves_everything_as_it_was(monkeypatch):
    sandbox = sandbox_at("landlock").with_own_user()
    root = sandbox.new_folder()
    for name in ("work", "code"):
        (root / name).mkdir()
    before = set(Path("/").iterdir())

    def fail(*_):
        raise SandboxError("no process")

    monkeypatch.setattr(landlock, "popen", fail)
    try:
        with pytest.raises(SandboxError, match="no process"):
            sandbox.start(["/usr/bin/true"], work=root / "work", code=root / "code", limits=Limits())
        assert set(Path("/").iterdir()) == before
        assert sorted(path.name for path in root.iterdir()) == ["code", "work"]
        assert sandbox.whereabouts(root / "work") == root / "work"
    finally:
        landlock.remove(root)


@pytest.mark.slow
@pytest.mark.parametrize("client", ["alive", "killed"])
def test_a_container_is_gone_when_its_process_was_ended(client, tmp_path):
    sandbox = sandbox_at("docker")
    for name in ("work", "code"):
        (tmp_path / name).mkdir()
    running = sandbox.start(["/usr/bin/sleep", "60"], work=tmp_path / "work", code=tmp_path / "code", limits=Limits())
    try:
        while not list(running.pids()):
            pass
        name = running._name
        if client == "killed":
            running.process.kill()
            running.process.wait()
    finally:
        running.end()
    assert docker._ask(sandbox.docker, "inspect", name).returncode != 0


def test_our_own_package_is_hidden_where_it_lies_below_what_candidates_may_read(monkeypatch):
    package = Path(view.__file__).parents[1]
    for below, hidden in ((package.parent, (str(package),)), (package.parent / "elsewhere", ())):
        monkeypatch.setattr(view, "visible_paths", lambda below=below: (str(below),))
        view.hidden_paths.cache_clear()
        assert view.hidden_paths() == hidden
    view.hidden_paths.cache_clear()
