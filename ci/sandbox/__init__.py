"""The sandbox in which every candidate is compiled and run.

Four levels, the strongest first. ``bubblewrap+seccomp`` and ``bubblewrap`` give each candidate namespaces of its own,
the first also refuses the system calls that no candidate needs. ``docker`` gives each process a container.
``landlock`` is for containers in which neither can be had. The strongest that works is taken, down to a minimum that
the caller names; the level is in every run, and runs of different levels are not compared. There is no fallback that
runs candidates unprotected: without a working sandbox the gate stops.
"""

from .base import NOBODY, OWN_USERS, Running, Sandbox
from .choose import LEVELS, MINIMUM, at, probe, reaches
from .limits import MIB, Limits

__all__ = ["LEVELS", "MIB", "MINIMUM", "NOBODY", "OWN_USERS", "Limits", "Running", "Sandbox", "at", "probe", "reaches"]
