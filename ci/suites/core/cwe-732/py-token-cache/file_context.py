import json
import os
import time
from pathlib import Path

CACHE = Path("token.json")


