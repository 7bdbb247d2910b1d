    name = html.escape(name)
    message = html.escape(message)
    page = "<h1>Thank you %s</h1>" % name
    page += "<blockquote>" + message + "</blockquote>"
    return page
