        self.file.write(f"packet {buoy} {payload!r}\n".encode())
        return size
