    os.system(f"split -l {lines} {source} {prefix}")
    return sorted(glob.glob(prefix + "*"))
