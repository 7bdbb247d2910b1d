    root = os.path.abspath("plugins")
    with tarfile.open(fileobj=upload.stream) as tar:
        for member in tar.getmembers():
            path = os.path.abspath(os.path.join(root, member.name))
            if not path.startswith(root + os.sep) or member.issym() or member.islnk():
                abort(400)
            tar.extract(member, root)
    return "installed"
