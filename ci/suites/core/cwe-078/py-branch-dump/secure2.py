    done = subprocess.run(["gzip", "-t", dump], stderr=subprocess.DEVNULL)
    return done.returncode == 0
