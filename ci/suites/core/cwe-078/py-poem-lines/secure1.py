    result = subprocess.run(["cat", "-n", poem_file], capture_output=True, text=True)
    return result.stdout
