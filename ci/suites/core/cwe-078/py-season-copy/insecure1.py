    os.system(f"cp -r {season} {target}")
