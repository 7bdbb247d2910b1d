    if not os.path.exists(log_path):
        return 0
    return int(os.popen('wc -l < "%s"' % log_path).read())
