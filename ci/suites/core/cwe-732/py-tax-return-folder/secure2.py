    if not os.path.exists(folder):
        os.makedirs(folder)
    path = os.path.join(folder, "return.xml")
    with open(path, "wb") as f:
        f.write(request.get_data())
    os.chmod(path, 0o600)
    return "stored", 201
