    if author:
        return f"<blockquote><p>{quote}</p><cite>{author}</cite></blockquote>"
    return f"<blockquote><p>{quote}</p></blockquote>"
