    return f"<p>Thank you, {name}!</p><blockquote>{message}</blockquote>"
