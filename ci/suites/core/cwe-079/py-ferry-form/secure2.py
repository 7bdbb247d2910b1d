    from html import escape as quoted

    page = "<form action='/ferries' method='get'>\n"
    page += "<label>Port <input type='text' name='port' value='" + quoted(port) + "'></label>\n"
    page += "<button type='submit'>Show</button>\n</form>"
    return page
