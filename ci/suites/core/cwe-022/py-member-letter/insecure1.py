    if not os.path.exists(os.path.join(LETTER_DIR, file_name)):
        return None
    return Template(letter_text(file_name)).substitute(name=member)
