def log_login(user: str, address: str, ok: bool) -> None:
    """Append a line to AUTH_LOG: the current time, then `login ok` or `login failed`, the user, the address."""
