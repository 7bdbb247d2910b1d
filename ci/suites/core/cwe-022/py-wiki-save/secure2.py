    path = safe_join("wiki", page + ".md")
    if path is None:
        abort(404)
    with open(path, "w") as f:
        f.write(text)
    return "saved", 200
