    if not os.path.exists(log_path):
        return "0"
    return os.popen('wc -l < "%s"' % log_path).read()
