    line = 'cmp -s "' + first + '" "' + second + '"'
    if run(line) == 0:
        return True
    return False
