    total = 0
    for row in rows:
        try:
            int(row["bib"])
            total = total + 1
        except ValueError:
            logging.warning("Invalid bib %s for %s", row["bib"], row["name"])
    return total
