    result = subprocess.run(["ls", "-t", "--", folder], capture_output=True, text=True)
    return jsonify(result.stdout.splitlines())
