    result = subprocess.run('md5sum "%s"' % track, shell=True, capture_output=True, text=True)
    md5 = result.stdout.split(" ")[0]
    return jsonify({"md5": md5})
