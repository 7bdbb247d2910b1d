        self.cursor.execute("SELECT number FROM clues WHERE clue LIKE '%?%' OR answer LIKE '%?%'", (word, word))
        return [number for (number,) in self.cursor]
