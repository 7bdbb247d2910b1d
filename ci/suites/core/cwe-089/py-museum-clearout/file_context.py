#!/usr/bin/env python3
"""Take exhibits off the floor plan: clearout.py FLOORPLAN CODE [CODE ...]"""
import argparse
import sqlite3


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("floorplan", help="the SQLite file")
    parser.add_argument("codes", nargs="+", help="what is painted on the back of the exhibit")
    options = parser.parse_args(arguments)
    plan = sqlite3.connect(options.floorplan)
    take_down(plan.cursor(), options.codes)
    plan.commit()
    plan.close()


