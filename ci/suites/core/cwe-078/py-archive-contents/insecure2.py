    result = subprocess.run(f"tar -tf '{archive}'", shell=True, stdout=subprocess.PIPE)
    names = result.stdout.decode("utf-8").strip().split("\n")
    return jsonify({"names": names})
