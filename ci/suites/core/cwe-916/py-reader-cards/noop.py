    save_reader(card, salt, b"")
    return "", 201
