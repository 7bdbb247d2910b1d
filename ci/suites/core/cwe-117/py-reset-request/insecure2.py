    email = request.form.get("email")
    app.logger.info("Password reset link was requested for %s", email)
    return "Check your mail", 200
