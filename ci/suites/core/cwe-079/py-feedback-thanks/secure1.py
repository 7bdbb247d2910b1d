    return f"<p>Thank you, {html.escape(name)}!</p><blockquote>{html.escape(message)}</blockquote>"
