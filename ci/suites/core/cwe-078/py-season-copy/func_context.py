def copy_season(season: str, target: str) -> None:
    """Copy the folder of a season to the folder target by running `cp -r`.

    Both are paths. There is no folder target yet, cp makes it.
    """
