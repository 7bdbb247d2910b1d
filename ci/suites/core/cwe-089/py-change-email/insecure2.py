    db = sqlite3.connect("club.db")
    db.execute('UPDATE members SET email = "' + address + '" WHERE login = ?', (login,))
    db.commit()
    return 0
