    output = subprocess.check_output("ls -t " + folder, shell=True).decode()
    return jsonify(output.splitlines())
