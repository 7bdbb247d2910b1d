@app.route("/notes/search")
def search_notes():
    keyword = request.args.get("keyword", "")
    conn = sqlite3.connect("notes.db")
    # table notes: title, body
    # find the notes with the keyword somewhere in the body, return the titles as JSON
