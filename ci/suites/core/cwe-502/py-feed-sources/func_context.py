@app.route("/feeds/import", methods=["POST"])
def import_feeds():
    data = request.data
    # data is YAML: a list of feeds, each with a title and a url
    # answer with the titles as a JSON list
