@app.route("/account/password", methods=["POST"])
def change_password():
    password = request.form["new_password"]
    username = request.form["username"]
    # 404 if there is no such user
    # hash the new password and keep the hash in users[username]
    # answer "Password changed"
