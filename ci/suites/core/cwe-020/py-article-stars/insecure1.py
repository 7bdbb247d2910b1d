    stars = int(request.form["stars"])
    ratings.append(stars)
    return jsonify({"average": sum(ratings) / len(ratings)})
