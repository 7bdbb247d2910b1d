def log_to_html(lines: List[str]) -> str:
    """Show the lines of a log file in the browser.

    Args:
        lines: The lines of the log file, without their line ends.

    Returns:
        One <pre> element that holds all lines, separated by newlines.
    """
