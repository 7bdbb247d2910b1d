    track.execute(sql + '(?, ?, ?)', [driver, kart, float(seconds)])
    track.commit()
