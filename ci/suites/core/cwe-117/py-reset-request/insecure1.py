    email = request.form["email"]
    app.logger.info(f"Reset link requested for {email}")
    return "Check your mail"
