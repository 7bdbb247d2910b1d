    text = html.escape(text)
    word = html.escape(word)
    return text.replace(word, f"<mark>{word}</mark>")
