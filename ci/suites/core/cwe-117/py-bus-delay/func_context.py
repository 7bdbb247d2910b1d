@app.post("/delays")
def report_delay():
    # a driver says which bus line is late and why
    # write one log entry with both, then answer with the text "noted"
    line = request.form["line"]
    reason = request.form["reason"]
