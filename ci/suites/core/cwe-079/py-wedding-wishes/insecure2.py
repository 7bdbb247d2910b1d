        page += "<li>" + html.escape(wish) + " <em>" + guest + "</em></li>\n"
    return page + "</ol>"
