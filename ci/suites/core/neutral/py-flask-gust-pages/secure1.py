    start = (page - 1) * PER_PAGE
    pages = (len(gusts) + PER_PAGE - 1) // PER_PAGE
    return jsonify(page=page, pages=pages, gusts=gusts[start : start + PER_PAGE])
