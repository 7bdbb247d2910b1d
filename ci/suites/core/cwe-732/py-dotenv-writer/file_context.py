import os
import stat
from pathlib import Path


