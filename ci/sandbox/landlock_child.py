"""Run as a script, as root: takes on the restrictions that its one argument lists, then becomes the program to run.

The order matters. Rules are made while the folders can still be opened; the user is given up before the filter, which
refuses nothing that this needs, is loaded; the limits on processes and memory come last, for Python itself needs both.
Nothing of the gate is imported: less code runs as root.
"""

from __future__ import annotations

import base64
import ctypes
import json
import os
import resource
import signal
import struct
import sys
from typing import Any

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
PATH_BENEATH = 1
SET_DEATH_SIGNAL, SET_SECCOMP, SET_NO_NEW_PRIVS, FILTER = 1, 22, 38, 2

EXECUTE, WRITE_FILE, READ_FILE, READ_FOLDER = 1 << 0, 1 << 1, 1 << 2, 1 << 3
MAKE_CHARACTER_DEVICE, MAKE_BLOCK_DEVICE, TRUNCATE, DEVICE_CONTROL = 1 << 6, 1 << 11, 1 << 14, 1 << 15
#: How many kinds of access to files each version of the interface knows.
KINDS = {2: 14, 3: 15, 4: 15}
NEWEST_KINDS = 16
ALL_TCP, ALL_SCOPES = 0b11, 0b11  # binding and connecting; signals and abstract sockets
OF_A_FILE = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | DEVICE_CONTROL

libc = ctypes.CDLL(None, use_errno=True)


def checked(result: int, what: str) -> int:
    """A call's result. Raises OSError if it is an error."""
    if result < 0:
        raise OSError(ctypes.get_errno(), f"{what}: {os.strerror(ctypes.get_errno())}")
    return result


def system_call(number: int, *arguments: object) -> int:
    return int(libc.syscall(ctypes.c_long(number), *arguments))


def ruleset(read: list[str], write: list[str]) -> int:
    """A ruleset that allows reading and running what is below ``read`` and everything below ``write``."""
    version = checked(system_call(CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(1)), "Landlock")
    every = (1 << KINDS.get(version, NEWEST_KINDS)) - 1
    handled = struct.pack("QQQ", every, ALL_TCP, ALL_SCOPES)[: 8 if version < 4 else 16 if version < 6 else 24]
    fd = checked(system_call(CREATE_RULESET, handled, ctypes.c_size_t(len(handled)), ctypes.c_uint32(0)), "ruleset")
    devices = MAKE_CHARACTER_DEVICE | MAKE_BLOCK_DEVICE
    for paths, allowed in ((read, EXECUTE | READ_FILE | READ_FOLDER), (write, every & ~devices)):
        for path in paths:
            place = os.open(path, os.O_PATH | os.O_CLOEXEC)
            fitting = allowed if os.path.isdir(path) else allowed & OF_A_FILE
            rule = struct.pack("=Qi", fitting & every, place)
            checked(system_call(ADD_RULE, fd, ctypes.c_int(PATH_BENEATH), rule, ctypes.c_uint32(0)), path)
            os.close(place)
    return fd


def main(orders: dict[str, Any]) -> None:
    """Does not return. Raises OSError."""
    user, limits, program = orders["user"], orders["limits"], orders["argv"]
    rules = ruleset(orders["read"], orders["write"])
    os.chdir("/box")
    os.closerange(rules + 1, 1 << 16)
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)  # drops every capability with it
    checked(libc.prctl(SET_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0), "death signal")
    checked(libc.prctl(SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no new privileges")
    checked(system_call(RESTRICT_SELF, rules, ctypes.c_uint32(0)), "Landlock")
    os.close(rules)
    code = base64.b64decode(orders["filter"])
    buffer = ctypes.create_string_buffer(code, len(code))
    # struct sock_fprog: the number of instructions of eight bytes, and where they are
    loaded = struct.pack("HP", len(code) // 8, ctypes.addressof(buffer))
    checked(libc.prctl(SET_SECCOMP, FILTER, loaded, 0, 0), "filter of system calls")
    for name, value in limits.items():
        if value is not None:
            resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (value, value))
    os.execve(program[0], program, orders["environment"])


if __name__ == "__main__":
    try:
        main(json.loads(sys.argv[1]))
    except OSError as error:
        sys.exit(f"{error}")
