    output = subprocess.check_output(['md5sum', track]).decode()
    return jsonify(md5=output.split()[0])
