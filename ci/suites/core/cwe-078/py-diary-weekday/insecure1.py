        return self._output(f"date -d {date} +%A")
