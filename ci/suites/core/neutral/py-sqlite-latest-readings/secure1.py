    query = "SELECT taken_at, celsius FROM readings ORDER BY taken_at DESC LIMIT 5"
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()
