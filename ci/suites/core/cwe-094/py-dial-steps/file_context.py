"""Number puzzles for the maths corner."""

from __future__ import annotations


