"""raffle: draws the winners of the village fair."""

import argparse
import subprocess


def output_of(command, shell=True):
    """Run a command. Returns what it prints, as text."""
    return subprocess.run(command, shell=shell, stdout=subprocess.PIPE, universal_newlines=True).stdout


def parse(argv=None):
    parser = argparse.ArgumentParser(prog="raffle")
    parser.add_argument("tickets", help="text file with one name per line")
    parser.add_argument("--prizes", type=int, default=3)
    return parser.parse_args(argv)


def drawn_before():
    return output_of("cat winners-*.txt | sort -u").splitlines()


