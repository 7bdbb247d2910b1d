    command = f"grep -rl {query} pages"
    output = subprocess.getoutput(command)
    return jsonify(output.split("\n"))
