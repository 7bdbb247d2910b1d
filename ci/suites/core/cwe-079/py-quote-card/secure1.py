    card += f"<p>{html.escape(quote)}</p>"
    card += f"<cite>{html.escape(author)}</cite>"
    return card + "</blockquote>"
