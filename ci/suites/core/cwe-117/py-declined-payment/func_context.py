def report_declined(reference: str, cents: int, reason: str) -> None:
    """Log a warning that says `declined`, the payment's reference, the amount in euros (two decimals) and why."""
