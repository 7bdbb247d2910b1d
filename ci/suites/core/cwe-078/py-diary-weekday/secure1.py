        return self._output(f"date -d {quote(date)} +%A")
