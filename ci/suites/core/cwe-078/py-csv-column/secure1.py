    result = subprocess.run(["cut", "-d", ",", "-f", str(number), csv_file], capture_output=True, text=True)
    return result.stdout.splitlines()
