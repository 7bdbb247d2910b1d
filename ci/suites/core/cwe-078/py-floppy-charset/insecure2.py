    command = 'iconv -f "%s" -t UTF-8 -o "%s" "%s"' % (encoding, target, source)
    return subprocess.call(command, shell=True)
