    return os.path.join(mailbox_dir, filename)
