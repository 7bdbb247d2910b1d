    data = bytearray(b"P5\n%d %d\n255\n" % (width, height))
    for row in rows:
        for stitch in row:
            data.append(stitch)
    with open(CHART, "wb") as chart:
        chart.write(data)
