        page += tag("dt", field)
    return page + "</dl>"
