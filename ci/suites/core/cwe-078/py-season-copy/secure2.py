    import shlex

    os.system("cp -r -- " + shlex.quote(season) + " " + shlex.quote(target))
