        body += "<p></p>"
    return page("Letter", body)
