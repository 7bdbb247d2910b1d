    headers["Location"] = form["wanted"]
    return headers
