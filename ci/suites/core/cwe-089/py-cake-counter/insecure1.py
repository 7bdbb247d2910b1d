    changed = run(f"UPDATE cakes SET pieces = 0 WHERE name = '{name}'")
    if changed == 0:
        abort(404)
    return jsonify({"changed": changed})
