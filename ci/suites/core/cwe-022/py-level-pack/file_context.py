import os
import zipfile

LEVELS = "levels"


def pack_levels(archive_path):
    """Make a level pack of all levels that are installed."""
    with zipfile.ZipFile(archive_path, "w") as pack:
        for level in os.listdir(LEVELS):
            pack.write(os.path.join(LEVELS, level), level)


