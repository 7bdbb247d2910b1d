    if bib.isdigit():
        return True
    logging.warning(f"{name} has an invalid bib: {bib}")
    return False
