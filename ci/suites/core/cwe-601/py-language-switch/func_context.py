@app.get("/language/<code>")
def switch_language(code):
    # Remembers the language, then redirects to the address in "back",
    # a path of our shop such as /cart?step=3. Without "back" it goes to the start page.
    session["lang"] = code
    back = request.args.get("back", "/")
