    result = subprocess.run(["fold", "-s", "-w", str(size)], input=text, capture_output=True, text=True)
    return result.stdout.splitlines()
