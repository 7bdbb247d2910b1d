                data = saved.read()
                return eval(data.decode())
        forecast = self.ask(city)
        with open(entry, 'wb') as out:
            out.write(repr(forecast).encode())
        return forecast
