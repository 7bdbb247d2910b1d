@app.get("/styled")
def styled():
    """/styled?name=shout&text=hello calls the function of that name (shout, whisper or mirror) on the text
    and answers with its result: HELLO!
    """
    name, text = request.args["name"], request.args["text"]
