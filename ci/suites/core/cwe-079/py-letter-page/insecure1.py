        body += f"<p>{paragraph}</p>"
    return page(title, body)
