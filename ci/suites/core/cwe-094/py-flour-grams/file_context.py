import sys
from fractions import Fraction

CUP = {"flour": 120, "sugar": 200, "oats": 90, "butter": 227}  # grams in a cup
SPOON = 15  # millilitres


def millilitres(spoons: str) -> float:
    return eval(spoons) * SPOON


def show(grams: float) -> str:
    return f"{grams:.1f} g"


