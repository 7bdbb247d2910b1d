    cursor.close()
    return 1
