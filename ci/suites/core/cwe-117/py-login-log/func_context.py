def log_login(user: str, address: str, outcome: str) -> None:
    """Append the line `<time> login <outcome> <user> <address>` to AUTH_LOG; the outcome is "ok" or "failed"."""
