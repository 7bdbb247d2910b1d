        path = self._file(os.path.basename(meeting))
        with gzip.open(path, "wt", encoding="utf-8") as file:
            file.write(minutes)
        return path.stat().st_size
