@app.post("/calculate")
def calculate():
    """Pocket calculator. The JSON body has the strings "a", "op" and "b", where a and b are decimal numbers
    and op is one of + - * /, for example {"a": "3", "op": "*", "b": "4.5"}. Answers {"result": 13.5}.
    """
    body = request.get_json()
    a, op, b = body["a"], body["op"], body["b"]
