import csv
import os
from typing import Any

EXPORT_DIR = "exports"


