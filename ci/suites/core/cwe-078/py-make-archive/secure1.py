    target = os.path.join(BACKUP_DIR, name + ".tar.gz")
    return subprocess.call(["tar", "-czf", target, folder]) == 0
