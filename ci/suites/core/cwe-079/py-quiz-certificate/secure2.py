    player = html.escape(player)
    page = "<h1>" + player + "</h1>\n"
    page += "<p>%d of %d points</p>" % (int(points), QUESTIONS)
    return [page.encode()]
