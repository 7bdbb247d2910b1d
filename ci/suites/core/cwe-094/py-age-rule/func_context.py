def admits(rule: str, age: int) -> bool:
    """Whether a visitor of that age may see the film; rules read like ">= 18", "< 12" or "== 16"."""
