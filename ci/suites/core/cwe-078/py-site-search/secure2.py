    command = f"grep -rl {shlex.quote(query)} pages"
    files = os.popen(command).read().split()
    return jsonify(files)
