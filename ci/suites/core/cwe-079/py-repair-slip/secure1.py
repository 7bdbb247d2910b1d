        page += tag("dt", field) + tag("dd", request.form[field])
    page += "</dl>"
    return page
