    if not os.path.isdir(folder):
        os.makedirs(folder, 0o755)
    with open(os.path.join(folder, "return.xml"), "wb") as f:
        f.write(request.get_data())
    return "stored", 201
