    def forecast(self, city):
        """The forecast for a city: the dict that self.ask(city) returns.

        It is kept in the shared cache folder, so that for an hour nobody asks about that city again.
        """
        entry = os.path.join(self.folder, city + '.cache')
        if self.is_fresh(entry):
            with open(entry, 'rb') as saved:
