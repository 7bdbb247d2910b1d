    return subprocess.check_output("uname -r", shell=True).decode().rstrip()
