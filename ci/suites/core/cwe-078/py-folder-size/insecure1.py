    output = shell(f"du -sb {folder}")
    return int(output.split()[0])
