    email = request.form["email"]
    app.logger.info("reset link requested for %r", email)
    return "Check your mail"
