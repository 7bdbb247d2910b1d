@app.route("/tag/<tag>")
def posts_by_tag(tag):
