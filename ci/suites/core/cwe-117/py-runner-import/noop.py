    return bib.isdigit()
