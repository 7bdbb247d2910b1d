"""Sign-up form of the choir festival, written out as a static page every night."""
import html
import json
from pathlib import Path

VOICES = ["soprano", "alto", "tenor", "bass"]


def load_choirs(path: Path) -> list[str]:
    """Names of the choirs that have registered, in the order of the alphabet."""
    return sorted(entry["name"] for entry in json.loads(path.read_text()))


def voice_fields() -> str:
    return "\n".join(f'<input type="radio" name="voice" value="{voice}"> {voice}' for voice in VOICES)


