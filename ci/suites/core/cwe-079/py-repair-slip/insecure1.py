        page += f"<dt>{field}</dt><dd>{request.form[field]}</dd>"
    return page + "</dl>"
