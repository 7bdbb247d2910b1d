import hashlib
from pathlib import Path

CHUNK = 65536


