    return os.popen(f"echo {message} | base64").read().strip()
