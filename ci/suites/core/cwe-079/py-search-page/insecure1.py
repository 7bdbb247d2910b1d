    return f"<h1>Results for {words}</h1><ul>{items}</ul>"
