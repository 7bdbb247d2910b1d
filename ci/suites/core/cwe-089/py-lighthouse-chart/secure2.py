    with sqlite3.connect(CHART) as chart:
        found = chart.execute("SELECT colour, height FROM lighthouses WHERE name = ?", (lighthouse,)).fetchone()
    if found:
        colour, height = found
        return f"{lighthouse}: {colour}, {height} m"
    return f"{lighthouse}: not on the chart"
