    if "+" in text:
        a, b = text.split("+")
        return f"{text} = {int(a) + int(b)}"
    a, b = text.split("*")
    return f"{text} = {int(a) * int(b)}"
