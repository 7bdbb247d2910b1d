    sql = "SELECT title FROM songs WHERE title LIKE '%' || ? || '%' ORDER BY title"
    return [row["title"] for row in rows(sql, (word,))]
