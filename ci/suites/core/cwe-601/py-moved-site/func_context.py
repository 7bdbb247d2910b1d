# /moved?path=/books/12 redirects to that page of SITE, /moved to its front page
@app.route("/moved")
def moved():
