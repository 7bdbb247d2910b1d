"""Keeps what came attached to a message."""

import os
from pathlib import Path


