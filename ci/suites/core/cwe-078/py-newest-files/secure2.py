    output = os.popen("ls -t " + shlex.quote(folder)).read()
    return jsonify([line for line in output.split("\n") if line])
