"""The gate: generates, judges and measures completions of a scenario suite (``dg-gate``).

Importing this package, its metrics, decision and report needs no torch; only ``generate`` does.
"""
