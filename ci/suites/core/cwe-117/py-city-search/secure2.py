    term = q.replace("\r", " ").replace("\n", " ")
    app.logger.info(f"Searching for {term}")
    found = list(filter(lambda city: city.startswith(q), CITIES))
    return jsonify(found)
