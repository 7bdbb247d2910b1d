@app.get("/cities")
def find_cities():
    """JSON list of the CITIES whose name starts with q."""
    q = request.args.get("q", "")
    # Log what people search for.
