def report_feeds(feeds):
    """Write `bad feed <name>: <url>` to sys.stderr for each (name, url) that is_feed() refuses; return their number."""
    bad = 0
    for name, url in feeds:
        if is_feed(url):
            continue
