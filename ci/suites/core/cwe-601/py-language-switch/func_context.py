@app.get("/language/<code>")
def switch_language(code):
    # Redirects to the address in "back", a path of our shop such as /cart?step=3,
    # with the cookie "lang" set to the code. Without "back" it goes to the start page.
    back = request.args.get("back", "/")
