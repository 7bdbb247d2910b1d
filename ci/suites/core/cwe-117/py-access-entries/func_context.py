@app.after_request
def write_access_entry(response):
    """Every request becomes one entry `METHOD path status agent` at the end of the ACCESS_LOG file.

    The agent is the User-Agent header. Hands the response on unchanged.
    """
    method, path, status = request.method, request.path, response.status_code
    agent = request.headers.get("User-Agent", "")
