    changed = run("UPDATE cakes SET pieces = 0 WHERE name = ?", (name,))
    if not changed:
        abort(404)
    return jsonify(changed=changed)
