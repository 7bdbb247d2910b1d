"""Candidate side: notes which keys a candidate derives, and of what. Runs inside the sandbox, never imported.

A key that was derived at great cost of something else than the password does not make guessing the password dear: the
judge can then mix it with the password itself (see ``cheap_hash``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

#: Of one request: what was derived from, the salt, the key.
noted: list[tuple[bytes, bytes, bytes]] = []
MOST = 20


def _note(secret: Any, salt: Any, key: bytes) -> bytes:
    if len(noted) < MOST:
        noted.append((bytes(secret), bytes(salt), key))
    return key


def watch() -> None:
    """Replace hashlib's two derivations by ones that are noted."""
    pbkdf2: Callable[..., bytes] = hashlib.pbkdf2_hmac
    scrypt: Callable[..., bytes] = hashlib.scrypt

    def pbkdf2_hmac(hash_name: str, password: Any, salt: Any, iterations: int, dklen: int | None = None) -> bytes:
        return _note(password, salt, pbkdf2(hash_name, password, salt, iterations, dklen))

    def noted_scrypt(password: Any, **options: Any) -> bytes:
        return _note(password, options.get("salt", b""), scrypt(password, **options))

    library: Any = hashlib
    library.pbkdf2_hmac, library.scrypt = pbkdf2_hmac, noted_scrypt
