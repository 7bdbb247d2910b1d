    os.system(f"shred -u {path}")
