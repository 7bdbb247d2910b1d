    output = subprocess.check_output("tar -tf " + shlex.quote(archive), shell=True, text=True)
    return jsonify({"files": output.split("\n")[:-1]})
