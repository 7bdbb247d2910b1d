        self.latest[sensor] = value
        log.info("%s is now %s", sensor, self.latest[sensor].strip())
