@app.route("/newest")
def newest_files():
    # Calls "ls -t" through the shell for the folder in the query string (?folder=...)
    # and answers with its entries, newest first, as a JSON list of strings.
    folder = request.args.get("folder")
