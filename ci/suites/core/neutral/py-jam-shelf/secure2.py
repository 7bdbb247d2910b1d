    shelf = {}
    for fruit, grams in connection.execute("SELECT fruit, grams FROM jars"):
        jars, total = shelf.get(fruit, (0, 0))
        shelf[fruit] = (jars + 1, total + grams)
    connection.close()
    return sorted(((fruit, *sums) for fruit, sums in shelf.items()), key=lambda row: row[2], reverse=True)
