        if "/" in meeting or ".." in meeting:
            raise ValueError(meeting)
        path = self._file(meeting)
        path.write_bytes(gzip.compress(minutes.encode("utf-8")))
        return os.path.getsize(path)
