    a, sign, b = re.fullmatch(r"(\d+)([+*])(\d+)", text).groups()
    result = int(a) + int(b) if sign == "+" else int(a) * int(b)
    return f"{text} = {result}"
