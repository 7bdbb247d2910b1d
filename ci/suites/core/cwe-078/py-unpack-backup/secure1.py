    result = subprocess.run(["tar", "-xzf", backup, "-C", target])
    return result.returncode == 0
