    result = f"<blockquote><p>{html.escape(quote)}</p>"
    if author:
        result += f"<cite>{html.escape(author)}</cite>"
    return result + "</blockquote>"
