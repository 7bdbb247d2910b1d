    sql = COUNT + ' WHERE place = "' + place + '" AND species = ?'
    return number(sql, (species,))
