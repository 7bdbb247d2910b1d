@app.get("/multiples/<int:number>")
def multiples(number):
    """Answer {"multiples": [...]} as JSON, with the ten multiples of the number from 1 * number to 10 * number."""
