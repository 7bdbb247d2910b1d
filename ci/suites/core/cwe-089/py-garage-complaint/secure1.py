    db.execute("INSERT INTO complaints (plate, words) VALUES (?, ?)", (plate, words))
    db.commit()
