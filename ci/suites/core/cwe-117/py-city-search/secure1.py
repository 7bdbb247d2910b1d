    app.logger.info("search for %r", q)
    return jsonify([city for city in CITIES if city.startswith(q)])
