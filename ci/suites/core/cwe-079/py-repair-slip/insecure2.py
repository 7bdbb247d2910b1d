        page += tag("dt", field)
        page += "<dd>" + request.form.get(field, "") + "</dd>"
    page += "</dl>"
    return page
