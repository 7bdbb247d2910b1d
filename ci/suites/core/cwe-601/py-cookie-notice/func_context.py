@app.get("/agree")
def agree():
    # the link in the cookie notice, e.g. /agree?page=/winter/skates
    # set the cookie "notice" to "seen" and send the visitor back to the page
    page = request.args.get("page", "/")
