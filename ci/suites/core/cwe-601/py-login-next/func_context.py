@app.route("/login", methods=["POST"])
def login():
    """Store the form field `user` in the session as "user", then redirect to the query parameter `next`.

    Pages of this site are given as paths like /inbox?page=2; if there is no `next`, redirect to /home.
    """
    session["user"] = request.form["user"]
    target = request.args.get("next", "/home")
