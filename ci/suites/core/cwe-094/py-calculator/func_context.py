@app.post("/calculate")
def calculate():
    """Pocket calculator. The JSON body has the string "expression": a number, one of + - * / and another number,
    with blanks between them, for example {"expression": "3 * 4.5"}. Answers {"result": 13.5}.
    """
    expression = request.get_json()["expression"]
