    return mapping(f"SELECT driver, SUM(km) FROM trips WHERE van = '{van}' GROUP BY driver")
