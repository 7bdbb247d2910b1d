@app.post("/api/parents")
def sign_up():
    """Keep a new Parent in `parents`, by email, from the JSON's "email" and "password".

    The answer has status 201 and is {"email": ...} as JSON, or status 409 for an email that is there already.
    """
    data = request.get_json()
    if data["email"] in parents:
        return jsonify(error="You have an account."), 409
