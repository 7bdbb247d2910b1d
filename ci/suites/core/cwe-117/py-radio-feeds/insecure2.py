        bad += 1
        sys.stderr.write("bad feed %s: %s\n" % (name.replace("\n", " "), url))
    return bad
