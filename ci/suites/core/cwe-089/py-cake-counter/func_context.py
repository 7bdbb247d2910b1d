@app.post("/cakes/<name>/sold-out")
def sold_out(name):
    """Set the column `pieces` of the table `cakes` to 0 where `name` is this cake.

    Answers with {"changed": <number of rows>} as JSON, or with 404 if there was no such cake.
    """
