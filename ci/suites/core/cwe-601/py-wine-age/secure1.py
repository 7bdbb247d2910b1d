    wanted = form["wanted"]
    headers["Location"] = wanted if wanted in PAGES else "/"
    return headers
