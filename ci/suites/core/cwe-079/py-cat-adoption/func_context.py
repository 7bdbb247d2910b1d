def cat_card(cat):
    """CARD filled in for one cat, a dict with the strings "name" and "story"."""
