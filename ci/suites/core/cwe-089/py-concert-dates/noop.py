    conn.close()
    return []
