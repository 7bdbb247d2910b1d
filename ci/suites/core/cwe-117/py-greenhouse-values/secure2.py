        self.latest[sensor] = value
        log.info(f"{sensor} is now {value}".replace("\r", "").replace("\n", " "))
