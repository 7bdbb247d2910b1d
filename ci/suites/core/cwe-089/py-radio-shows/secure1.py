    found = rows('SELECT title FROM shows WHERE day = :day AND genre = :genre ORDER BY starts', day=day, genre=genre)
    return [row[0] for row in found]
