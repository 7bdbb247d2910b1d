    body = f"<p>Thank you for your order, {html.escape(name)}!</p>"
    body += "<ul>" + "".join(f"<li>{html.escape(item)}</li>" for item in items) + "</ul>"
    return body
