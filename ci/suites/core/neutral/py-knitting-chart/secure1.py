    with open(CHART, "wb") as chart:
        chart.write(f"P5\n{width} {height}\n255\n".encode())
        for row in rows:
            chart.write(bytes(row))
