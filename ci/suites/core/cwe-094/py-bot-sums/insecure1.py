    return f"{text} = {eval(text)}"
