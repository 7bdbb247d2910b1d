@app.post("/sign-in")
def sign_in():
    """Log-in form of the intranet.

    The table `staff` has the text columns `username` and `password`. If a row has both of the posted values the
    answer is "Welcome", otherwise "Wrong user name or password" with status 401.
    """
    username = request.form["username"]
    password = request.form["password"]
