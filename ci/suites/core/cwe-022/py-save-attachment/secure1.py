    target = os.path.join(mailbox_dir, os.path.basename(filename))
    with open(target, "wb") as out:
        out.write(data)
    return target
