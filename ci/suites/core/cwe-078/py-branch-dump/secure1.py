    return ok(f"gzip -t {quote(dump)}")
