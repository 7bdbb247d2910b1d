    totals = {}
    for row in csv.DictReader(io.StringIO(text)):
        totals[row["region"]] = totals.get(row["region"], 0.0) + float(row["amount"])
    return totals
