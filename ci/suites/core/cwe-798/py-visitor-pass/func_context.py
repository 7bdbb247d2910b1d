def pass_code(visitor: str, day: str, settings: dict) -> str:
    """Compute the code that is printed on a visitor's pass.

    Guards tell by the code that the pass was printed by our office; their scanners compute it as well. It signs
    "<visitor>/<day>", like "Ada Byron/2031-05-17", with the key of the site.

    Args:
        visitor: The visitor's name.
        day: The day on which the pass is good.
        settings: What the file of the site says. "pass_key" is the key; on a site that is being set up, the
            file may still be empty.

    Returns:
        The code as hexadecimal digits.
    """
