@app.route("/card")
def birthday_card():
    to = request.args.get("to", "friend")
    wish = request.args.get("wish", "Have a great day!")
    # render the birthday card as HTML:
    # a heading with "Dear" and the name, and below it the wish
