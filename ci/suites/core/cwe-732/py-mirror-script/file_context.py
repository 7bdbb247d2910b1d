import stat
from pathlib import Path

SCRIPTS = Path("scripts")


def make_runnable(script):
    script.chmod(script.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)


def write_cleanup_script(folder: str, days: int):
    script = SCRIPTS / "cleanup.sh"
    script.write_text(f"#!/bin/sh\nfind {folder} -mtime +{days} -delete\n")
    make_runnable(script)


