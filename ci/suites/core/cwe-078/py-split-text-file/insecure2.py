    cmd = "split -l " + str(lines) + " '" + source + "' '" + prefix + "'"
    subprocess.run(cmd, shell=True, check=True)
    files = glob.glob(f"{prefix}*")
    files.sort()
    return files
