    output = os.popen(f"md5sum {track}").read()
    return jsonify({"md5": output.split()[0]})
