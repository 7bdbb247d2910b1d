    folder = Path(mailbox_dir).resolve()
    target = (folder / filename).resolve()
    if target.parent != folder:
        raise ValueError(f"bad file name: {filename!r}")
    target.write_bytes(data)
    return str(target)
