        result += f"<li><b>{comment['author']}</b>: {comment['text']}</li>"
    result += "</ul>"
    return result
