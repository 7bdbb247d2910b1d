    result = subprocess.run(["grep", "-rl", query, "pages"], capture_output=True, text=True)
    return jsonify(result.stdout.splitlines())
