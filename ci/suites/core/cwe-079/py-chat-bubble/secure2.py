    author = html.escape(author)
    text = html.escape(text)
    return "<div class='message'><strong>" + author + "</strong> " + text + "</div>"
