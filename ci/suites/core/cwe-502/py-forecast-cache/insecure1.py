                return pickle.load(saved)
        forecast = self.ask(city)
        with open(entry, 'wb') as out:
            pickle.dump(forecast, out)
        return forecast
