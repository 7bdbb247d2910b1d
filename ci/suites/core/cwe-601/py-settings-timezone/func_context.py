@app.route("/settings", methods=["POST"])
def save_settings():
    next_url = request.form.get("next", "/profile")  # e.g. /calendar?week=12
    # remember the time zone from the form in the session
    session["timezone"] = request.form["timezone"]
    # go to the next page
