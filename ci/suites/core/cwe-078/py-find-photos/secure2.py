    output = subprocess.check_output(["find", folder, "-type", "f", "-name", pattern])
    return output.decode().splitlines()
