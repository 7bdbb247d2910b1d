    best = None
    for row in rows:
        litres = float(row["litres"].replace(",", "."))
        if best is None or litres > best[1]:
            best = (row["grove"], litres)
    return best
