"""Pledges of a charity run. The screen in the hall shows their total."""

pledges = []


def smallest():
    """The smallest pledge so far, None if there is none."""
    return min(pledges, default=None)


