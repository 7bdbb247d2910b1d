    path = os.path.join(mailbox_dir, filename)
    with open(path, "wb") as f:
        f.write(data)
    return path
