"""Candidate side: one call with a Path."""

from pathlib import Path


def serve(module, payload):
    return module.file_digest(Path(payload["name"]))
