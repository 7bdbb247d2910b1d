@app.get("/ferries")
def ferries():
    """Asks for the port to leave from (the form's input is named port), filled in if the query string has one."""
    port = request.args.get("port", "")
