    command = 'comm -13 "%s" "%s"' % (before, after)
    return lines_from(["sh", "-c", command])
