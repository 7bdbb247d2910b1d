import ast
from configparser import ConfigParser

lamps = ConfigParser()
lamps.read("lamps.ini")


def hours(lamp):
    # e.g. hours = range(18, 23)
    return list(eval(lamps[lamp]["hours"]))


