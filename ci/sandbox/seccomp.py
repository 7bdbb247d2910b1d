"""The system calls that no candidate needs, refused by a seccomp filter: what namespaces leave of the kernel's surface.

A namespace is a new view of the kernel, not a smaller kernel: keyrings, io_uring, BPF, user namespaces in namespaces
and the address families that network namespaces do not cover (AF_VSOCK reaches the host of a virtual machine) are
where programs break out of one. The list is of the kind that container engines and Flatpak refuse. libseccomp makes
the filter: it knows the numbers of every call on every architecture.
"""

from __future__ import annotations

import errno
import socket
import tempfile
from typing import Any

CLONE_FLAGS = 0x7E020000 | 0x80  # every CLONE_NEW*: mount, cgroup, UTS, IPC, user, PID, network, time
TERMINAL_REQUESTS = (0x5412, 0x541C)  # TIOCSTI and TIOCLINUX type into the terminal of whoever started us
FAMILIES = (socket.AF_UNIX, socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK)  # the others are refused

REFUSED = (
    # other views of the machine
    "unshare", "setns", "mount", "umount2", "pivot_root", "chroot", "move_mount", "open_tree", "fsopen", "fsconfig",
    "fsmount", "fspick", "mount_setattr", "name_to_handle_at", "open_by_handle_at", "fanotify_init",
    # keys, tracing, programs in the kernel
    "add_key", "keyctl", "request_key", "ptrace", "process_vm_readv", "process_vm_writev", "pidfd_getfd", "kcmp",
    "bpf", "perf_event_open", "userfaultfd", "io_uring_setup", "io_uring_enter", "io_uring_register",
    # the machine itself
    "init_module", "finit_module", "delete_module", "kexec_load", "kexec_file_load", "reboot", "swapon", "swapoff",
    "acct", "quotactl", "quotactl_fd", "syslog", "settimeofday", "clock_settime", "clock_adjtime", "adjtimex",
    "sethostname", "setdomainname", "vhangup", "iopl", "ioperm", "modify_ldt", "lookup_dcookie", "uselib",
    # memory of other nodes
    "migrate_pages", "move_pages",
)  # fmt: skip


#: Calls that reach what a namespace would have kept apart: memory, queues and semaphores of System V and of POSIX.
SHARED = ("shmget", "semget", "msgget", "mq_open")
FAST_OPEN = 0x20000000  # a flag with which sending connects
STREAM, TYPE_BITS = socket.SOCK_STREAM, 0xF
TCP = socket.IPPROTO_TCP


def filter_program(*, alone: bool = False) -> bytes:
    """The filter as the kernel takes it (compiled BPF).

    ``alone``: for a sandbox without namespaces, so that it also has to keep the candidate from the network and from
    memory that is shared. Raises OSError or RuntimeError where libseccomp is missing.
    """
    import pyseccomp as seccomp  # here, for it fails to load where libseccomp is missing

    refuse = seccomp.ERRNO(errno.EPERM)
    made = seccomp.SyscallFilter(seccomp.ALLOW)
    for name in (*REFUSED, *(SHARED if alone else ())):
        if seccomp.resolve_syscall(seccomp.Arch.NATIVE, name) >= 0:  # below 0: no such call on this architecture
            made.add_rule(refuse, name)
    for flag in (1 << bit for bit in range(32) if CLONE_FLAGS >> bit & 1):
        made.add_rule(refuse, "clone", seccomp.Arg(0, seccomp.MASKED_EQ, flag, flag))
    # Its flags lie in memory, where no filter can look; libraries fall back to clone.
    made.add_rule(seccomp.ERRNO(errno.ENOSYS), "clone3")
    for request in TERMINAL_REQUESTS:
        made.add_rule(refuse, "ioctl", seccomp.Arg(1, seccomp.MASKED_EQ, 0xFFFFFFFF, request))
    families = (socket.AF_INET, socket.AF_INET6) if alone else FAMILIES
    unknown = seccomp.ERRNO(errno.EAFNOSUPPORT)
    for family in range(max(families) + 1):
        if family not in families:
            made.add_rule(unknown, "socket", seccomp.Arg(0, seccomp.EQ, family))
    made.add_rule(unknown, "socket", seccomp.Arg(0, seccomp.GT, max(families)))
    if alone:
        _cut_off(made)
    with tempfile.TemporaryFile() as file:
        made.export_bpf(file)
        file.seek(0)
        return file.read()


def _cut_off(made: Any) -> None:
    """Sockets may be made (libraries make one to see what there is), of TCP alone, and never get an address."""
    import pyseccomp as seccomp

    unreachable, unknown = seccomp.ERRNO(errno.ENETUNREACH), seccomp.ERRNO(errno.EPROTONOSUPPORT)
    for call in ("connect", "bind", "listen"):
        made.add_rule(unreachable, call)
    for call, place in (("sendto", 3), ("sendmsg", 2), ("sendmmsg", 3)):
        made.add_rule(unreachable, call, seccomp.Arg(place, seccomp.MASKED_EQ, FAST_OPEN, FAST_OPEN))
    for kind in range(TYPE_BITS + 1):
        if kind != STREAM:
            made.add_rule(unknown, "socket", seccomp.Arg(1, seccomp.MASKED_EQ, TYPE_BITS, kind))
    for protocol in range(1, TCP):
        made.add_rule(unknown, "socket", seccomp.Arg(2, seccomp.EQ, protocol))
    made.add_rule(unknown, "socket", seccomp.Arg(2, seccomp.GT, TCP))
