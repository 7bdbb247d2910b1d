    page = f"<h1>{html.escape(player)}</h1><p>{html.escape(points)} of {QUESTIONS} points</p>"
    return [page.encode("utf-8")]
