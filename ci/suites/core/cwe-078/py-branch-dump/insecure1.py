    return ok(f"gzip -t {dump}")
