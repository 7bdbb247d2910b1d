@app.get("/language/<code>")
def switch_language(code):
    # Sets the cookie "lang" to the code and goes back to the address in request.args["back"],
    # a path of our shop such as /cart?step=3. Without "back" it goes to the start page, "/".
