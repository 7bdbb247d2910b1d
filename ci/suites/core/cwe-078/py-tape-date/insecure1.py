    os.system(f"touch -d '{date}' {ARCHIVE}/{tape}")
