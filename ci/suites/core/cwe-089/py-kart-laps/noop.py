    return sql
