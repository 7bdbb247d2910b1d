    return CARD % {"name": html.escape(cat["name"]), "story": html.escape(cat["story"])}
