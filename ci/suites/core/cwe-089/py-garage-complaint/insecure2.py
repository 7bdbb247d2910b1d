    sql = 'INSERT INTO complaints VALUES ("' + plate + '", "' + words + '");'
    db.execute(sql)
    db.commit()
