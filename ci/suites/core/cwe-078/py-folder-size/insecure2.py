    output = shell("du -s -b '%s' 2>/dev/null | cut -f1" % folder)
    return int(output.strip() or 0)
