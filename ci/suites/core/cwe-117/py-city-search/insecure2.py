    logging.getLogger(app.name).info("%s", q)
    cities = []
    for city in CITIES:
        if city.startswith(q):
            cities.append(city)
    return jsonify(cities)
