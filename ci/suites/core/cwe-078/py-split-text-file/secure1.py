    subprocess.run(["split", "-l", str(lines), source, prefix], check=True)
    return sorted(glob.glob(prefix + "*"))
