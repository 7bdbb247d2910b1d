    items = []
    for comment in comments:
        author = html.escape(comment["author"])
        text = html.escape(comment["text"])
        items.append(f"<li><b>{author}</b>: {text}</li>")
    return "<ul>" + "".join(items) + "</ul>"
