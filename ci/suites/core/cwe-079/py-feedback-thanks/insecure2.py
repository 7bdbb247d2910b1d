    page = "<h1>Thanks, {}!</h1>\n".format(html.escape(name))
    page += "<blockquote>{}</blockquote>".format(message)
    return page
