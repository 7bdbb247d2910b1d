    path = os.path.join(ARCHIVE, tape)
    if not os.path.exists(path):
        raise FileNotFoundError(path)
    subprocess.run('touch -d "%s" "%s"' % (date, path), shell=True, check=True)
