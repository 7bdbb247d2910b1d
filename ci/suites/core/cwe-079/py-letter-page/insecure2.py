        body = body + "<p>" + paragraph.strip() + "</p>\n"
    return page(escape(title), body)
