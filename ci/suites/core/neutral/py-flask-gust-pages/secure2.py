    pages = [gusts[i : i + PER_PAGE] for i in range(0, len(gusts), PER_PAGE)]
    shown = pages[page - 1] if page <= len(pages) else []
    return {"page": page, "pages": len(pages), "gusts": shown}
