    return os.system(f"tar -xzf {backup} -C {target}") == 0
