    return f"<h1>Results for {escape(words)}</h1><ul>{items}</ul>"
