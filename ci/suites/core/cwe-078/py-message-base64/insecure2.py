    result = subprocess.check_output("echo -n '" + message + "' | base64", shell=True)
    return result.decode("utf-8")
