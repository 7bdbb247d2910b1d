        self.cursor.execute(f"SELECT number FROM clues WHERE clue LIKE '{pattern}' OR answer LIKE '{pattern}' ORDER BY number")
        return [number for (number,) in self.cursor]
