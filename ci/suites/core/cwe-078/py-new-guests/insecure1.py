    return os.popen(f"comm -13 {before} {after}").read().splitlines()
