    with sqlite3.connect(CHART) as chart:
        row = chart.execute(f"SELECT colour, height FROM lighthouses WHERE name = '{lighthouse}'").fetchone()
    if row is None:
        return f"{lighthouse}: not on the chart"
    return f"{lighthouse}: {row[0]}, {row[1]} m"
