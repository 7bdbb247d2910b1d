        print(f"bad feed {name!r}: {url!r}", file=sys.stderr)
        bad += 1
    return bad
