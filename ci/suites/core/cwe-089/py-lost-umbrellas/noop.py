    db.commit()
    return 1
