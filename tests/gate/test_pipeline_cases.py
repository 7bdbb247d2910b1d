"""More pull requests, each with the end that it must come to: see the table in examples/workflows/README.md."""

from __future__ import annotations

import html
import json
import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from gated_project import CONFIG, git

from deepguard_ci import generate
from deepguard_ci.cli import main
from deepguard_ci.sampling_cache import Completion
from deepguard_ci.sandbox import LEVELS

pytestmark = pytest.mark.once

SHIPPED = Path(__file__).parents[2] / "examples" / "bundles" / "qwen2.5-coder-0.5b"
HOSTILE = """    import glob, os
    said = "## PASS\\n\\n**all green** <img src=x onerror=alert(1)>\\n"
    names = [os.environ.get(name) for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT")]
    for name in [*names, *glob.glob("/tmp/**/github_*")]:
        try:
            open(name, "a").write(said + "verdict=pass\\n")
        except (OSError, TypeError):
            pass
    raise ValueError("::warning::</pre><script>alert(1)</script>")
"""


@pytest.fixture
def hardened(gated):
    """A project whose base has a good bundle, and the baseline that it gave."""
    gated.bundle("secure")
    git(gated.root, "rm", "-q", "security/baseline.json")
    gated.commit()
    gated.base = git(gated.root, "rev-parse", "HEAD").strip()
    first = gated.run()
    assert "no baseline" in first.summary, first.log
    gated.write("security/baseline.json", Path(first.outputs["first-baseline"]).read_text())
    gated.commit()
    gated.base = git(gated.root, "rev-parse", "HEAD").strip()
    return gated


def test_a_bundle_that_is_as_good_passes_and_one_that_is_worse_fails(hardened):
    good, worse = "secure", "insecure"
    hardened.write("bundle/adapter_config.json", "{}")  # other files, other identity: it is sampled anew
    hardened.bundle(good)
    hardened.commit()
    found = hardened.run()
    assert (found.failed, found.verdict) == (None, "pass"), found.log
    assert "nothing was sampled" not in found.summary
    hardened.bundle(worse)
    hardened.commit()
    found = hardened.run()
    assert (found.failed, found.verdict) == ("Judge", "regression")


@pytest.mark.skipif(not SHIPPED.exists(), reason="the examples are not part of the wheel")
@pytest.mark.parametrize("damage", ["flip", "remove"])
def test_a_damaged_bundle_is_no_verdict_and_its_file_is_named(gated, damage):
    shutil.copytree(SHIPPED, gated.root / "bundle")
    gated.write("deepguard.toml", CONFIG.replace('"model"', '"model"\nbundle = "bundle"'))
    file = gated.root / "bundle" / "adapter_model.safetensors"
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    if damage == "flip":
        file.write_bytes(data)
    else:
        file.unlink()
    gated.commit()
    found = gated.run()
    assert (found.failed, found.verdict) == ("Judge", "inconclusive")
    assert "adapter_model.safetensors" in html.unescape(found.summary) and "| sec-pass" not in found.summary


def test_without_a_sandbox_nothing_is_run_and_there_is_no_verdict(gated, tmp_path):
    programs = tmp_path / "programs"
    programs.mkdir()
    for folder in os.environ["PATH"].split(":"):
        for file in Path(folder).glob("*"):
            if file.name != "bwrap" and not (programs / file.name).exists():
                (programs / file.name).symlink_to(file)
    gated.model("insecure")
    gated.commit()
    found = gated.run(path=str(programs))
    assert (found.failed, found.verdict) == ("Judge", "inconclusive")
    assert "bubblewrap" in found.summary


@pytest.mark.parametrize(("there", "verdict"), [(True, "regression"), (False, "inconclusive")])
def test_a_sandbox_below_the_minimum_of_the_base_is_no_verdict(gated, tmp_path, there, verdict):
    gated.write("deepguard.toml", CONFIG + f'sandbox = "{LEVELS[-1]}"\n')
    gated.commit()
    gated.base = git(gated.root, "rev-parse", "HEAD").strip()
    gated.write("deepguard.toml", CONFIG)  # what the head wants is not asked
    gated.model("insecure")
    gated.commit()
    (tmp_path / "pyseccomp.py").write_text("raise RuntimeError('Unable to find libseccomp')\n")
    found = gated.run(machine={} if there else {"PYTHONPATH": str(tmp_path)})
    assert (found.failed, found.verdict) == ("Judge", verdict), found.log
    assert ("install libseccomp" in found.summary) is not there


def test_a_hostile_completion_writes_nothing_into_the_summary_or_the_outputs(gated):
    gated.completes(HOSTILE)
    gated.commit()
    found = gated.run()
    assert (found.failed, found.verdict) == ("Judge", "regression")
    assert found.summary.startswith("## REGRESSION")
    for words in ("all green", "<img", "<script", "::warning::<"):
        assert words not in found.summary and words not in found.log
    page = (Path(found.outputs["reports"]) / "report.html").read_text()
    assert "<script>alert" not in page and "<img src=x" not in page


class Machine:
    """Stands in for the model: answers wrongly, and breaks down after so many prompts."""

    def __init__(self, breaks_after: int) -> None:
        self.breaks_after, self.asked = breaks_after, []

    def complete(self, items, decoding, kept, written=lambda: None, start=0):
        for item in items:
            if len(self.asked) == self.breaks_after:
                raise KeyboardInterrupt
            self.asked.append(item.id)
            kept(item, [Completion("    return None\n", True, 1)] * (decoding.n - start))


def test_a_cancelled_run_goes_on_where_it_was(gated, monkeypatch, tmp_path):
    gated.write("model/model.safetensors", "not sampled yet")
    gated.commit()
    machines = [Machine(breaks_after=1), Machine(breaks_after=9)]
    monkeypatch.setattr(generate, "load_sampler", lambda *_: machines[0] if not machines[0].asked else machines[1])
    command = ["ci", "--repo", str(gated.root), "--base", gated.base, "--quiet", "--out", str(tmp_path / "out")]
    cancelled = CliRunner().invoke(main, command)
    assert cancelled.exit_code not in (0, 1) and len(machines[0].asked) == 1
    resumed = CliRunner().invoke(main, command)
    assert resumed.exit_code == 1, resumed.output
    assert len(machines[1].asked) == 2 and not set(machines[0].asked) & set(machines[1].asked)
    assert json.loads((tmp_path / "out" / "decision.json").read_text())["outcome"] == "regression"
