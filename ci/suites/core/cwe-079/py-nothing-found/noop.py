    return "<h2>Nothing found</h2>"
