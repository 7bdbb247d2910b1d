    abort(404)
