import os
import shutil
from pathlib import Path


