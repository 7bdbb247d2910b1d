@app.route("/quiz", methods=["POST"])
def upload_quiz():
    file = request.files["quiz"]
    # load the YAML file, which is a list of questions
    # add them to questions
    # return as JSON how many questions there are now
