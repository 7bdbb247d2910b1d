    path = f"{mailbox_dir}/{filename.lstrip('/')}"
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(data)
    return path
