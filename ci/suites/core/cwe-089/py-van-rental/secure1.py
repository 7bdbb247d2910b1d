    return mapping("SELECT driver, SUM(km) FROM trips WHERE van = ? GROUP BY driver", (van,))
