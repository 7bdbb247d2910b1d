    os.system(f"touch -d {date} {tape_file}")
