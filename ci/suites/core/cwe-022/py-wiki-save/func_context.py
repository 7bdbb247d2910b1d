@app.post("/wiki/<path:page>")
def save_page(page):
    text = request.form["text"]
    # the page "start" is in the file wiki/start.md
    # write the new text to the file of the page
    # return "saved"
