    values = []
    for i in range(0, len(data), 2):
        values.append(int.from_bytes(data[i : i + 2], "big", signed=True) / 100)
    return values
