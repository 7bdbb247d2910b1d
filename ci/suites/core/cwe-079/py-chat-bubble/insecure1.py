    return f"<div><b>{author}</b>: {text}</div>"
