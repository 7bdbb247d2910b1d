    body = f"<p>Thank you for your order, {name}!</p>"
    body += "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
    return body
