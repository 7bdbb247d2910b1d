    sql += f"('{driver}', '{kart}', {seconds})"
    track.execute(sql)
