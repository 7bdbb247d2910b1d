    stars = request.form.get("stars", type=int)
    if stars is None or stars < 1 or stars > 5:
        return jsonify({"error": "Please give 1 to 5 stars"}), 400
    ratings.append(stars)
    average = sum(ratings) / len(ratings)
    return jsonify(average=average)
