    return f"<p>Thank you for your order, {html.escape(name)}!</p><ul></ul>"
