    return [song["title"] for song in rows(f"SELECT title FROM songs WHERE title LIKE '%{word}%' ORDER BY title", [])]
