@app.route("/stars", methods=["POST"])
def rate_article():
