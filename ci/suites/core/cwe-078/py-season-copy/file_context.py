"""Results of the cycling league, kept in one folder for each season."""
import os
import subprocess
from statistics import mean

POINTS = {1: 10, 2: 7, 3: 5, 4: 3, 5: 1}


def points(place: int) -> int:
    """League points for a place in a race."""
    return POINTS.get(place, 0)


def average_speed(speeds: list[float]) -> float:
    return round(mean(speeds), 1)


def races(season: str) -> list[str]:
    """Names of the result sheets in the folder of a season."""
    return sorted(os.listdir(season))


