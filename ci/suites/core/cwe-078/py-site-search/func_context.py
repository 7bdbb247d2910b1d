@app.route("/search")
def search():
    query = request.args.get("query")
