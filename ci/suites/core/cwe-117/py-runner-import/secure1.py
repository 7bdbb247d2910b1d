    if not bib.isdigit():
        logging.warning("no such bib: %r of %r", bib, name)
        return False
    return True
