        self.latest[sensor] = value
        log.info("%r is now %r", sensor, value)
