import argparse
import json
import os
import sqlite3

parser = argparse.ArgumentParser(description='Export the donors of the animal shelter.')
parser.add_argument('database')
parser.add_argument('output')


