    return f"<div><b>{html.escape(author)}</b>: {html.escape(text)}</div>"
