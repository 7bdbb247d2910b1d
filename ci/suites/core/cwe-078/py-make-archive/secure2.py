    command = f"tar czf {quote(f'{BACKUP_DIR}/{name}.tar.gz')} -C {quote(folder)} ."
    return os.system(command) == 0
