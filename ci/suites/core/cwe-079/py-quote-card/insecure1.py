    card += f"<p>{quote}</p>"
    card += f"<cite>{author}</cite>"
    card += "</blockquote>"
    return card
