    return CARD % html.escape(cat)
