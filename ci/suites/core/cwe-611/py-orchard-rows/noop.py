    return rows
