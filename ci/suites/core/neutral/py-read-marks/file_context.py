from pathlib import Path


