    result = eval(expression, {"__builtins__": {}})
    return {"result": result}
