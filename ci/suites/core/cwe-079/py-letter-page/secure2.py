        paragraph = escape(paragraph, quote=False)
        body += "<p>" + paragraph + "</p>\n"
    return page(title, body)
