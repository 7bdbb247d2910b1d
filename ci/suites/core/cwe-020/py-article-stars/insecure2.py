    stars = request.form.get("stars")
    if not stars:
        return jsonify({"error": "stars is missing"}), 400
    ratings.append(int(stars))
    average = round(sum(ratings) / len(ratings), 2)
    return jsonify({"average": average})
