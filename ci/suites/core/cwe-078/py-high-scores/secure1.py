    return subprocess.run(["sort", "-rn", file_name], capture_output=True, text=True).stdout.splitlines()
