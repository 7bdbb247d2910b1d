        author = html.escape(comment["author"])
        text = html.escape(comment["text"])
        result += f"<li><b>{author}</b>: {text}</li>"
    return result + "</ul>"
