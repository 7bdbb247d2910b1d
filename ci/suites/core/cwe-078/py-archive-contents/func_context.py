@app.route("/archive")
def archive_contents():
    archive = request.args.get("file")
    # run "tar -tf" on the archive
    # return the names that it prints as JSON
