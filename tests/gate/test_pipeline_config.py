"""deepguard.toml: what a repository wants gated and by which rules, and what is no such file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from deepguard_ci.errors import GateError
from deepguard_ci.pipeline.config import parse
from deepguard_ci.pipeline.gate import server
from deepguard_ci.sampling_cache import Decoding


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[subject", "not TOML"),
        ("[gate]\n", "needs a model"),
        ('[subject]\nmodel = "m"\n[more]\n', "unknown table"),
        ('[subject]\nmodel = "m"\nmodle = 1\n', "knows no 'modle'"),
        ('[subject]\nmodel = "m"\nbundle = "../x"\n', "inside the repository"),
        ('[subject]\nmodel = "m"\n[gate]\nbaseline = "/etc/passwd"\n', "inside the repository"),
        ('[subject]\nmodel = "m"\n[gate]\nlooks = []\n', "looks"),
        ('[subject]\nmodel = "m"\n[gate]\nlooks = [100, 25]\n', "rising"),
        ('[subject]\nmodel = "m"\n[gate]\nlooks = ["a"]\n', "looks"),
        ('[subject]\nmodel = "m"\n[gate]\nmin_drop = true\n', "min_drop"),
        ('[subject]\nmodel = "m"\n[gate]\nchat = 1\n', "chat is 1, expected bool"),
        ('[subject]\nmodel = "m"\n[gate]\nsplits = ["tset"]\n', "tset"),
        ('[subject]\nmodel = "m"\n[gate]\nalpha = 0.9\n', "alpha is 0.9"),
        ('[subject]\nmodel = "m"\nendpoint = "http://evil"\n', "knows no 'endpoint'"),
        ('subject = 1\n', "expected a table"),
    ],
)  # fmt: skip
def test_a_wrong_configuration_is_an_error_that_names_it(text, said):
    with pytest.raises(GateError, match=said) as caught:
        parse(text, "deepguard.toml of the base")
    assert "deepguard.toml of the base" in str(caught.value)


def test_the_configuration_sets_the_plan():
    subject, rules = parse('[subject]\nmodel = "m"\n[gate]\nlooks = [5, 50]\nmin_drop = 3\n', "x")
    plan = rules.plan()
    assert subject.model == "m" and [look.n for look in plan.looks] == [5, 50] and plan.min_drop == 0.03
    assert parse('[subject]\nmodel = "m"\n', "x")[1].plan().looks[0].n == 25


def test_the_example_configuration_is_read():
    path = Path(__file__).parents[2] / "examples" / "workflows" / "deepguard.toml"
    if not path.exists():
        pytest.skip("the examples are not part of the wheel")
    subject, rules = parse(path.read_text(), path.name)
    assert subject.bundle == "bundle" and rules.suite is None


def test_the_configuration_says_whether_to_ask_in_chats():
    read = [parse(f'[subject]\nmodel = "m"\n[gate]\n{line}\n', "x")[1].decoding() for line in ("", "chat = true")]
    assert [decoding.chat for decoding in read] == [False, True]
    assert replace(read[1], chat=False) == read[0] == Decoding(0.4, 0.95, max_new_tokens=220)


def test_alpha_is_the_level_of_the_last_look():
    _, rules = parse('[subject]\nmodel = "m"\n[gate]\nalpha = 0.05\n', "x")
    assert [look.fail_below for look in rules.plan().looks] == [0.001, 0.05]


def test_a_server_is_asked_where_the_rules_say_so_and_never_with_a_bundle():
    subject, rules = parse('[subject]\nmodel = "m"\nbundle = "b"\n[gate]\nendpoint = "http://localhost:1/v1"\n', "x")
    with pytest.raises(GateError, match="take bundle and settings out"):
        server(rules.endpoint, subject)
    plain, _ = parse('[subject]\nmodel = "m"\n', "x")
    assert server(rules.endpoint, plain).identity != server(rules.endpoint, plain).identity  # never "unchanged"
