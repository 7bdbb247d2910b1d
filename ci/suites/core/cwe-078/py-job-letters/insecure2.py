    command = 'shred -u "%s"' % path
    subprocess.run(command, shell=True, check=True)
