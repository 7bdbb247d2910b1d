    good = [row for row in rows if row["bib"].isdigit()]
    for row in rows:
        if row not in good:
            text = f"{row['name']} has the bib {row['bib']}"
            logging.warning(text.replace("\r", " ").replace("\n", " "))
    return len(good)
