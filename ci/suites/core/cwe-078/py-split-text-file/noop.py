    return sorted(glob.glob(prefix + "*"))
