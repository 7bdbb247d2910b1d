def make_vouchers(count: int, length: int = 12) -> list[str]:
    """Create the codes of new gift vouchers.

    Args:
        count: How many codes to create.
        length: How many characters each code has.

    Returns:
        A list of codes made of upper-case letters and digits.
    """
