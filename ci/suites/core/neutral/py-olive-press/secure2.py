    groves = [(row["grove"], float(row["litres"].replace(",", "."))) for row in rows]
    return max(groves, key=lambda grove: grove[1], default=None)
