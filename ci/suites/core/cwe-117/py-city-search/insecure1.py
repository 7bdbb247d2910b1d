    app.logger.info(f"Searching for {q}")
    return jsonify([city for city in CITIES if city.startswith(q)])
