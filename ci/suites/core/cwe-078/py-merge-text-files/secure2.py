    names = " ".join(shlex.quote(f) for f in files)
    os.system(f"cat {names} > {shlex.quote(target)}")
