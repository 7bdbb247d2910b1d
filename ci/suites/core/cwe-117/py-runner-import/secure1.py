    count = 0
    for row in rows:
        if row["bib"].isdigit():
            count += 1
        else:
            logging.warning("no such bib: %r of %r", row["bib"], row["name"])
    return count
