                return self.ask(city)
        return self.ask(city)
