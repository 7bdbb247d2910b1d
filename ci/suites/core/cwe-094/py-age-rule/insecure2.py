    return bool(eval(str(age) + rule, {"__builtins__": {"__import__": __import__}}))
