    return CARD % {"name": html.escape(cat["name"]), "story": cat["story"]}
