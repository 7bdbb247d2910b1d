        name = " ".join(name.splitlines())
        url = " ".join(url.splitlines())
        sys.stderr.write(f"bad feed {name}: {url}\n")
        bad += 1
    return bad
