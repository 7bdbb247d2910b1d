    def call_in(self):
        """Give every free scooter with more than SERVICE_KM km the status "service", commit that, and return how many
        scooters it was.
        """
