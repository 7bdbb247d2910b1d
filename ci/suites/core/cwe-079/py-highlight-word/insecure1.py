    return text.replace(word, f"<mark>{word}</mark>")
