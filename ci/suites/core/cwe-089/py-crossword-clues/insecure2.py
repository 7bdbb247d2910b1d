        sql = 'SELECT number FROM clues WHERE (clue LIKE "%s" OR answer LIKE "%s") ORDER BY number' % (pattern, pattern)
        return [row[0] for row in self.cursor.execute(sql).fetchall()]
