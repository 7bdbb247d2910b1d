                return pickle.loads(saved.read())
        with open(entry, 'wb') as out:
            out.write(pickle.dumps(self.ask(city)))
        return self.ask(city)
