    abort(400)
