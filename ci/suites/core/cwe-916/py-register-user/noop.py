    connection.close()
    return False
