        line = b" ".join([b"packet", str(buoy).encode(), payload.strip()])
        self.file.write(line + b"\n")
        return size
