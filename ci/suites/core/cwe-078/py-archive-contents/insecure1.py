    output = os.popen("tar -tf " + archive).read()
    return jsonify(output.splitlines())
