    db = sqlite3.connect("club.db")
    sql = "UPDATE members SET email = :address WHERE login = :login"
    db.execute(sql, {"address": address, "login": login})
    db.commit()
    db.close()
    return 0
