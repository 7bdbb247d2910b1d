    rows = connection.execute("SELECT status, COUNT(*) FROM tickets GROUP BY status")
    return {status: count for status, count in rows}
