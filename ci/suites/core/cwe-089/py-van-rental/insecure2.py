    query = 'SELECT driver, SUM(km) FROM trips WHERE van = "' + van + '" GROUP BY driver'
    return mapping(query)
