    result = subprocess.run(["cut", "-d", ",", "-f", str(number), sheet], capture_output=True, text=True, check=True)
    return result.stdout.splitlines()
