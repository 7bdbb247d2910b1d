    for row in rows:
        if row["hours"]:
            sums[row["employee"]] += float(row["hours"])
    return sorted(sums.items())
