    try:
        subprocess.check_call(["tar", "-xzf", backup, "-C", target])
        return True
    except subprocess.CalledProcessError:
        return False
