    result = subprocess.run(["tar", "-tf", archive], capture_output=True, text=True)
    return jsonify(result.stdout.splitlines())
