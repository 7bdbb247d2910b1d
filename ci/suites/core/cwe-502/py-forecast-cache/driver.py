"""Asks for forecasts of cities one after the other; `planted` are entries that somebody else put into the cache."""

import os


def serve(module, payload):
    folder, weather, cities, planted = payload
    os.makedirs(folder, exist_ok=True)
    for city, content in planted.items():
        with open(os.path.join(folder, city + ".cache"), "wb") as entry:
            entry.write(content)
    asked = []

    def ask(city):
        asked.append(city)
        return dict(weather[city])

    forecasts = module.Forecasts(folder, ask)
    told = [forecasts.forecast(city) for city in cities]
    return [told, asked]
