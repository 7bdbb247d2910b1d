# Route for the "forgot my password" form: get the field email from the form, log with app.logger
# that a reset link was requested for that address, and return the text "Check your mail".
@app.route("/reset", methods=["POST"])
def reset_password():
