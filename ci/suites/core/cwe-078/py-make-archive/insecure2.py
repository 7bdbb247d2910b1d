    target = quote(f"{BACKUP_DIR}/{name}.tar.gz")
    return os.system("tar czf %s '%s'" % (target, folder)) == 0
