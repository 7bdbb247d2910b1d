def merge_intervals(intervals):
    """Merge overlapping [start, end] lists (touching ones included) and return them sorted by start."""
