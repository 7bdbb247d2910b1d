                return json.load(saved)
        result = self.ask(city)
        with open(entry, 'w') as out:
            json.dump(result, out)
        return result
