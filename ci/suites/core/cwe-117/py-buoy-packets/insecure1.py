        self.file.write(b"packet %d %s\n" % (buoy, payload))
        return size
