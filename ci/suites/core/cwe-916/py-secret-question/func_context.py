@app.route("/profile/question", methods=["POST"])
def set_question():
    form = request.form
    user, question, answer = form["user"], form["question"], form["answer"]
    # save the question and the hash of the answer for this user in questions
    # reply "Saved"
