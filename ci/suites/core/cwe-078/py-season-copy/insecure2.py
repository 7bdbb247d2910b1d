    if not os.path.isdir(season):
        raise NotADirectoryError(season)
    command = "cp -r '%s' '%s'" % (season, target)
    subprocess.check_call(command, shell=True)
