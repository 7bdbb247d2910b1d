    if file_name not in os.listdir(LETTER_DIR):
        return None
    return Template(letter_text(file_name)).substitute(name=member)
