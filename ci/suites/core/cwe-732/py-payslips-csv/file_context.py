import csv
import os


