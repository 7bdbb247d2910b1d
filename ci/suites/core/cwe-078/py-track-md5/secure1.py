    result = subprocess.run(["md5sum", track], capture_output=True, text=True)
    return jsonify({"md5": result.stdout.split()[0]})
