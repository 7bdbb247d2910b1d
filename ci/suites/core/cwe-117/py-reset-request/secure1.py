    email = request.form.get("email", "")
    email = email.replace("\r", "").replace("\n", "")
    app.logger.info(f"Reset link requested for {email}")
    return "Check your mail"
