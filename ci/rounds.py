"""Earlier rounds of mining: what their pairs files say about which round this is, and what was right before."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .errors import GateError
from .pairing import Side
from .suite import Scenario


@dataclass(frozen=True)
class Earlier:
    """``number`` rounds came before; ``right`` are their chosen sides by scenario and prompt, hand-written ones left
    out."""

    number: int = 0
    right: dict[str, dict[str, list[Side]]] = field(default_factory=dict)

    def sides(self, scenario: Scenario) -> list[Side]:
        """What was right of the scenario as it is now."""
        return self.right.get(scenario.id, {}).get(scenario.prompt, [])

    def outdated(self, scenario: Scenario) -> int:
        """How many sides were right behind another prompt of the scenario: nothing says that they still are."""
        return sum(len(sides) for prompt, sides in self.right.get(scenario.id, {}).items() if prompt != scenario.prompt)


def read_earlier(files: Sequence[Path]) -> Earlier:
    """The rounds that the pairs ``files`` come from. A round of no pairs leaves an empty file.

    Raises GateError naming file and line of one that is not a mined pair.
    """
    number, right = 0, dict[str, dict[str, list[Side]]]()
    for file in files:
        try:
            lines = file.read_text(encoding="utf-8").split("\n")  # a line separator may stand in code
        except (OSError, UnicodeDecodeError) as error:
            raise GateError(
                f"pairs file {file} cannot be read ({error}); give a file that `dg-gate mine` wrote"
            ) from error
        for count, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                row: dict[str, Any] = json.loads(line)
                turn, kind = int(row["provenance"].get("round", 1)), row["kind"]
                side = Side(str(row["chosen"]), {**row["provenance"]["chosen"], "round": turn})
                scenario, prompt = str(row["scenario"]), str(row["prompt"])
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise GateError(
                    f"{file}:{count}: no mined pair ({type(error).__name__}: {error}); "
                    "give a file that `dg-gate mine` wrote"
                ) from error
            number = max(number, turn)
            sides = right.setdefault(scenario, {}).setdefault(prompt, [])
            if kind != "twin" and side.text not in (s.text for s in sides):
                sides.append(side)
    return Earlier(number, right)
