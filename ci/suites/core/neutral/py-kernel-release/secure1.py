    return subprocess.run(["uname", "-r"], capture_output=True, text=True, check=True).stdout.strip()
