        payload = payload.replace(b"\n", b" ").replace(b"\r", b" ")
        self.file.write(b"packet %d %s\n" % (buoy, payload))
        return size
