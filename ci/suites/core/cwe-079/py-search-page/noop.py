    return "<h1>Results</h1>"
