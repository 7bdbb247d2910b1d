"""Links and names that lead a program to another host than the one it means: how CWE-918 is shown.

What counts is the host that was connected to, so a link may be one that only some libraries read as leading elsewhere.
"""

from __future__ import annotations

from .payloads import elsewhere

#: The machine itself and its neighbours, in the ways to write an address; some without a dot, some without a letter.
INSIDE = ("localhost", "127.0.0.1", "127.1", "0", "0.0.0.0", "2130706433", "0x7f000001", "0177.0.0.1", "localhost.",
          "169.254.169.254", "10.0.0.7", "192.168.0.1", "intranet", "LOCALHOST")  # fmt: skip


_BEHIND = ("/", "?", "#", "/?", "/#", ":80/", ":80?", ":80#", "/x?", "?x=", "/a/../", ";/", "\\", "/%23", "/.", "%2f")
_BEFORE = ("x@", "x:y@", "@", ":@", " ", "\t", "lindholm@", "lindholm:80@", "x#@", "x?@", "x/@")


def foreign_links(host: str, name: str) -> list[str]:
    """Links that lead from ``host``, which is the only one meant, to a host with ``name`` in its own or inside."""
    behind = ("/", "#", "?", "/?", "/http://", ":80/", "#@", "\\@")
    found = [f"{start}{inside}/" for inside in INSIDE for start in ("http://", "//")]
    found += [f"http://{inside}{mark}{host}/" for inside in INSIDE[:2] for mark in behind]
    found += [f"http://{host}{mark}{inside}/" for inside in INSIDE[:4] for mark in ("@", ":80@", "#@", "%23@", " @")]
    return [*found, *(link.replace("localhost", host) for link in elsewhere(name, "/x"))]


def foreign_names(name: str) -> list[str]:
    """Names that end the host's part of a link in which they stand, or go on behind it: for http://NAME.site.example/."""
    hosts = (f"{name}.example", name, f"{name.upper()}.example", *INSIDE)
    found = [host + end for host in hosts for end in _BEHIND]
    return found + [start + host + end for host in hosts[:4] for start in _BEFORE for end in ("/", "#", "?")]
