        print(f"bad feed {name}: {url}", file=sys.stderr)
        bad += 1
    return bad
