"""photoctl: small chores for the photo archive."""

import argparse
import os
import subprocess


def options():
    parser = argparse.ArgumentParser(prog="photoctl")
    parser.add_argument("folder")
    parser.add_argument("--ending", default="jpg")
    return parser.parse_args()


def lines_of(command):
    return os.popen(command).read().splitlines()


def disks():
    return lines_of("df --output=target | tail -n +2")


