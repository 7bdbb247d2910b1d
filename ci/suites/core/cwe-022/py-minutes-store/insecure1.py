        path = self._file(meeting)
        with gzip.open(path, "wt", encoding="utf-8") as file:
            file.write(minutes)
        return os.path.getsize(path)
