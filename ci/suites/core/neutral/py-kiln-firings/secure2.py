    with connection:
        firings = connection.execute("SELECT * FROM firings").fetchall()
    firings.sort(key=lambda firing: firing["degrees"], reverse=True)
    return [{"day": firing["day"], "degrees": firing["degrees"]} for firing in firings[:3]]
