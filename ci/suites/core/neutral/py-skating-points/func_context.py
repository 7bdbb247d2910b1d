def total_points(marks: str) -> Dict[str, int]:
    """Add up the points that each skater got.

    Args:
        marks: The judges' marks, a JSON list such as
            '[{"skater": "Mia", "points": 5}, {"skater": "Jo", "points": 4}, {"skater": "Mia", "points": 3}]'.

    Returns:
        The sum of the points by skater, for the marks above {"Mia": 8, "Jo": 4}; {} for an empty list.
    """
