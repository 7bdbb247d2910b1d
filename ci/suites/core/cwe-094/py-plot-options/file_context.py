import argparse
import ast
import sys


def parser():
    result = argparse.ArgumentParser()
    result.add_argument("data")
    result.add_argument("--range", default="0, 1")
    result.add_argument("--options", default="{}")
    return result


def plot_range(argument: str) -> tuple:
    return eval(argument)


