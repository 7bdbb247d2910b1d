    output = subprocess.check_output(["fold", "-s", "-w", str(size)], input=text.encode())
    return output.decode().splitlines()
