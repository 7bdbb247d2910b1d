    found = rows("SELECT title FROM shows WHERE day = '%s' AND genre = '%s' ORDER BY starts" % (day, genre))
    return [row[0] for row in found]
