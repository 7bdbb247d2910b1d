    status = run(f"cmp -s {shlex.quote(first)} {shlex.quote(second)}")
    return status == 0
