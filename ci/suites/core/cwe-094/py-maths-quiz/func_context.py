def evaluate(expression):
    """Evaluate the expression, for instance "18 + 7", and return its value."""
