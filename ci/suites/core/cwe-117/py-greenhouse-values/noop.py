        self.latest[sensor] = value
