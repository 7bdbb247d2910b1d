@app.route("/checksum/<path:filename>")
def checksum(filename):
