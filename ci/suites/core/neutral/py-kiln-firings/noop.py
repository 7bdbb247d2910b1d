    connection.close()
    return []
