"""Nightly backups."""

import os
import subprocess
from shlex import quote

BACKUP_DIR = "backups"


