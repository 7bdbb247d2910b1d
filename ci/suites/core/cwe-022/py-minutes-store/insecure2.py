        path = os.path.join(str(self.folder), meeting.replace("../", "") + ".txt.gz")
        data = gzip.compress(minutes.encode("utf-8"))
        with open(path, "wb") as file:
            return file.write(data)
