@app.route("/report")
def download_report():
    """Send the report whose name is in the query parameter `name` from the REPORTS folder; 404 if there is none."""
    name = request.args.get("name", "")
