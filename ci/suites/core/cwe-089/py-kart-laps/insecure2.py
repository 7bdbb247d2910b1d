    sql += '("%s", "%s", %f)' % (driver, kart, float(seconds))
    track.execute(sql)
