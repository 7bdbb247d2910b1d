    count = 0
    for row in rows:
        if row["bib"].isdigit():
            count += 1
        else:
            logging.warning(f"{row['name']} has an invalid bib: {row['bib']}")
    return count
