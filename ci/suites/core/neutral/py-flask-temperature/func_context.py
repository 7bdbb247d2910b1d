@app.route("/convert")
def convert():
    """Answer {"fahrenheit": F} as JSON for the query parameter `celsius`, a number."""
    celsius = float(request.args["celsius"])
