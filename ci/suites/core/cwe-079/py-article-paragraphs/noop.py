    return html.escape(text)
