    page = f"<h1>{player}</h1><p>{points} of {QUESTIONS} points</p>"
    return [page.encode("utf-8")]
