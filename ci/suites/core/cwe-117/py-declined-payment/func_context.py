def report_declined(reference: str, amount: str, reason: str) -> None:
    """Log a warning: declined, the payment's reference, its amount (such as "12.50 EUR") and the reason."""
