    return subprocess.check_output(["wc", "-l", log_path], text=True)
