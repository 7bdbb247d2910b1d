import json
from pathlib import Path

TRIPS = Path("trips.jsonl")


def all_trips():
    """The trips so far, a dict for each; the file has a line of JSON for each of them."""
    if not TRIPS.exists():
        return []
    return [json.loads(line) for line in TRIPS.read_text().splitlines()]


