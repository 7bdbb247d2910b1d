    return html.escape(CARD % cat)
