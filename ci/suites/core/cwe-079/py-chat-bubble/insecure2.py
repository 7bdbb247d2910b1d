    message = html.escape(text)
    return '<div class="message" title="%s"><strong>%s</strong> %s</div>' % (author, author, message)
