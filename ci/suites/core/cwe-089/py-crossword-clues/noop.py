        self.cursor.execute("SELECT number FROM clues WHERE clue LIKE ? OR answer LIKE ? ORDER BY number", (pattern,))
        return [number for (number,) in self.cursor]
