import os
import secrets
import stat
from pathlib import Path


