    result = subprocess.run(["find", folder, "-name", pattern], capture_output=True, text=True)
    return result.stdout.splitlines()
