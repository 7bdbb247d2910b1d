    name = html.escape(name)
    rows = []
    for item in items:
        rows.append("<li>" + html.escape(item) + "</li>")
    return "<html><body><p>Dear {},</p><p>thank you!</p><ul>{}</ul></body></html>".format(name, "".join(rows))
