def read_plan(path):
    """Read the number in the first line of a seating plan and the YAML after it, a dict. Returns both as a tuple."""
    with open(path, "rb") as plan:
        number = int(plan.readline())
