    sums = {}
    with sqlite3.connect("vans.db") as db:
        for driver, km in db.execute("SELECT driver, km FROM trips WHERE van = :van", {"van": van}):
            sums[driver] = sums.get(driver, 0) + km
    return sums
