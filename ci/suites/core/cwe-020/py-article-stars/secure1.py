    stars = int(request.form["stars"])
    if not 1 <= stars <= 5:
        abort(400)
    ratings.append(stars)
    return jsonify({"average": sum(ratings) / len(ratings)})
