    found = rows("SELECT title FROM songs WHERE title LIKE ? ORDER BY title", [f"%{word}%"])
    return [song["title"] for song in found]
