from pathlib import Path

SCANS = Path("scans")


