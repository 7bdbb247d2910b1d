    if not os.path.exists(tape_file):
        raise FileNotFoundError(tape_file)
    return subprocess.run('touch -d "%s" "%s"' % (date, tape_file), shell=True, check=True)
