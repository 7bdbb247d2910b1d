    command = f"tar -czf {BACKUP_DIR}/{name}.tar.gz {folder}"
    return subprocess.run(command, shell=True).returncode == 0
