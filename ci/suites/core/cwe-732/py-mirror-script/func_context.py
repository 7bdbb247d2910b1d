def write_mirror_script(site: str, user: str, password: str):
    """Writes the two lines to SCRIPTS/<site>.sh, a script that can then be started by its name."""
    script = SCRIPTS / f"{site}.sh"
    lines = ["#!/bin/sh", f"exec lftp -u {user},{password} -e mirror {site}"]
