    source = f"{PATTERNS}/{pattern}"
    target = f"{TABLE}/{pattern}"
    shutil.copyfile(source, target)
    return target
