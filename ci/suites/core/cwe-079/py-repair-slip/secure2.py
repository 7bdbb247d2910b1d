        value = request.form.get(field, "")
        page += tag("dt", field)
        page += tag("dd", value)
    return page + "</dl>"
