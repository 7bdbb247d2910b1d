    output = subprocess.check_output(["wc", "-l", log_path])
    return int(output.split()[0])
