    try:
        output = subprocess.check_output("grep -rl '%s' pages/" % query, shell=True, text=True)
    except subprocess.CalledProcessError:
        output = ""
    return jsonify(output.splitlines())
