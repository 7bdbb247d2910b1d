    try:
        result = eval(text, {"abs": abs})
    except SyntaxError:
        return "I don't understand that."
    return text + " = " + str(result)
