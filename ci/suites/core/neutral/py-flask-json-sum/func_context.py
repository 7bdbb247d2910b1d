@app.route("/sum", methods=["POST"])
def add_numbers():
    """The JSON body is {"numbers": [...]}; answer {"sum": S, "count": N} as JSON."""
