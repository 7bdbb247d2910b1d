import os
from datetime import date


def append_line(path, line, permissions):
    """Append a line to a file; a file that does not exist is created with these permissions (an int)."""
    fd = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, permissions)
    with os.fdopen(fd, "a", encoding="utf-8") as f:
        f.write(line + "\n")


