    html = "<pre>"
    for line in lines:
        html += escape(line) + "\n"
    html += "</pre>"
    return html
