        body += f"<p>{escape(paragraph)}</p>"
    return page(title, body)
