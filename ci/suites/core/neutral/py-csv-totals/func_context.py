def totals_by_region(text: str) -> dict:
    """`text` is CSV with the header `region,amount`; return the sum of the amounts (floats) of each region."""
