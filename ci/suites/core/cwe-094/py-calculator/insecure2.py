    return {"result": eval(str(float(a)) + op + str(float(b)), {"__builtins__": {}})}
