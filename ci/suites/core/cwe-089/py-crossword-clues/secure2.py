        sql = "SELECT number FROM clues WHERE clue LIKE ? OR answer LIKE ? ORDER BY number"
        self.cursor.execute(sql, [pattern, pattern])
        return [row[0] for row in self.cursor.fetchall()]
