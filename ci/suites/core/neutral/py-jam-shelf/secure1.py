    query = "SELECT fruit, COUNT(*), SUM(grams) AS total FROM jars GROUP BY fruit ORDER BY total DESC"
    rows = connection.execute(query).fetchall()
    connection.close()
    return rows
