    from markupsafe import Markup
    item = Markup("<li><b>{}</b>: {}</li>")
    return "<ul>\n" + "\n".join(str(item.format(c["author"], c["text"])) for c in comments) + "\n</ul>"
