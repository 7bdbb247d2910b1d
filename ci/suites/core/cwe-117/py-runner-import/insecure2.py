    try:
        int(bib)
    except ValueError:
        logging.warning("Invalid bib %s for %s", bib, name)
        return False
    return True
