    return re.sub(r"\b(" + re.escape(word) + r")\b", r"<mark>\1</mark>", text)
