    def on_message(self, sensor, payload):
        """Set self.latest[sensor] to the text of the payload, and log "<sensor> is now <text>"."""
        value = payload.decode("utf-8")
