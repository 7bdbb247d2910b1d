@app.route("/notices/<int:number>/open")
def open_notice(number):
    """Mark the notice as read, then redirect to the target from the query string, for example /tickets/12."""
    destination = request.args.get("target", "/notices")
