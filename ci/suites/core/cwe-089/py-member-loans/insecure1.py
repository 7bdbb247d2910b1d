        return self.fetch(f"SELECT book, due FROM loans WHERE member = '{member}' ORDER BY due")
