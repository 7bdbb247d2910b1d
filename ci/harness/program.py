"""Candidate side: run a Python script as if it had been started itself. Runs inside the sandbox, never imported.

The first line of the output says that Python runs: a process that ends without it was stopped by us. Arguments: the
script and what it is to get.
"""

from __future__ import annotations

import os
import runpy
import sys

os.write(1, b"ready\n")
os.environ["PATH"] = os.path.dirname(sys.executable) + ":" + os.environ["PATH"]  # what a test starts as `python`
sys.argv = sys.argv[1:]
sys.path.insert(0, os.path.dirname(sys.argv[0]))  # what Python does for a script
sys.path.append("/code/stand_ins")  # last: an installed library comes first
runpy.run_path(sys.argv[0], run_name="__main__")
