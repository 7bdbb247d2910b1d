    if bib.isdigit():
        return True
    text = f"{name} has the bib {bib}"
    logging.warning(text.replace("\r", " ").replace("\n", " "))
    return False
