"""What a candidate sees of the machine: system and interpreter folders, and an environment of its own."""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from pathlib import Path

ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "HOME": "/box",
    "LANG": "C.UTF-8",
    "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
    "OMP_NUM_THREADS": "1",
    # The environment wins over a program's __asan_default_options, so what a candidate might want is said here;
    # handle_*=2 means that the program cannot put a handler of its own in the sanitizer's place.
    "ASAN_OPTIONS": "exitcode=86:detect_leaks=0:abort_on_error=0:allocator_may_return_null=1:hard_rss_limit_mb=768:"
    "halt_on_error=1:log_path=stderr:poison_heap=1:poison_partial=1:replace_str=1:replace_intrin=1:"
    "handle_segv=2:handle_sigbus=2:handle_sigfpe=2:handle_sigill=2:handle_abort=2:symbolize=0",
    "UBSAN_OPTIONS": "exitcode=86:halt_on_error=1:print_stacktrace=0:log_path=stderr",
}


@lru_cache(maxsize=1)
def visible_paths() -> tuple[str, ...]:
    """System and interpreter folders that a candidate may read; no home, no /etc beyond what is listed."""
    paths = ["/usr", "/etc/alternatives", "/etc/ld.so.cache", "/etc/mime.types"]
    paths += [f"/{name}" for name in ("lib", "lib64", "bin", "sbin") if not Path("/", name).is_symlink()]
    paths += [sys.base_prefix, sys.prefix]
    paths += [str(Path(sys.executable).resolve().parent.parent)]
    seen: list[str] = []
    for path in paths:
        path = os.path.abspath(path)  # the interpreter may have been called by a path with ".."
        if Path(path).exists() and not any(path == p or path.startswith(p + "/") for p in seen):
            seen.append(path)
    return tuple(seen)


@lru_cache(maxsize=1)
def hidden_paths() -> tuple[str, ...]:
    """Folders below the visible ones that a candidate may not read: ours where it is installed beside Python's own,
    since the suites in it hold judges and right answers."""
    package = Path(__file__).parents[1]
    ours = dict.fromkeys((os.path.abspath(package), os.path.realpath(package)))
    return tuple(path for path in ours if any(path.startswith(f"{above}/") for above in visible_paths()))
