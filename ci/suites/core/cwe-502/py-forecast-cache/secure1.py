                return json.loads(saved.read())
        forecast = self.ask(city)
        with open(entry, 'wb') as out:
            out.write(json.dumps(forecast).encode())
        return forecast
