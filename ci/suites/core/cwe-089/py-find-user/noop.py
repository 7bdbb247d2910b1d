    conn.close()
    return None
