    body = "<html><body><h1>%s</h1>" % html.escape(player)
    body += "<p>%s of %s points</p></body></html>" % (points, QUESTIONS)
    return [bytes(body, "utf-8")]
