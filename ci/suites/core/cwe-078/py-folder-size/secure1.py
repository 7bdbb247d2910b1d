    return int(shell("du -sb " + shlex.quote(folder)).split()[0])
