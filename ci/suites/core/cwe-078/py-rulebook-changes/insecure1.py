    return getoutput(f"diff -u {old_path} {new_path}")
