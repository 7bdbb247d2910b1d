@app.route("/profile")
def profile():
    username = request.args.get("username", "")
