def days_left(deadline: str, today: str) -> int:
    """Number of days from `today` to `deadline`, which look like 2024-05-31; negative once the deadline has passed."""
    last_day = date.fromisoformat(deadline)
