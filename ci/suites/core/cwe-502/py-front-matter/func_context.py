def read_front_matter(page: str) -> dict:
    """Parse the YAML block that a page has between its first two `---` lines; {} for a page with no such block."""
    match = FRONT_MATTER.match(page)
    if not match:
        return {}
