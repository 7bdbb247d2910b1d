def in_grams(line: str) -> float:
    """Weigh what a recipe gives in cups: "3/4 flour" weighs 90.0 and "2 sugar" 400.0 grams."""
    amount, ingredient = line.split()
