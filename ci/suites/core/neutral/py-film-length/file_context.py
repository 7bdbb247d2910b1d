import csv
import sys


