    if not os.path.isdir(folder):
        return jsonify([]), 404
    with os.popen(f'ls -t "{folder}"') as listing:
        return jsonify([name.strip() for name in listing])
