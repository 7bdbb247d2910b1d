    return mapping("SELECT driver, km FROM trips LIMIT 0")
