    return subprocess.getoutput(f"sort -rn {file_name}").splitlines()
