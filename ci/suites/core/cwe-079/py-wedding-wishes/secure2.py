        shown = []
        for part in (wish, guest):
            shown.append(part.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
        page += "\n  <li>%s <em>%s</em></li>" % tuple(shown)
    page += "\n</ol>\n"
    return page
