    os.makedirs(folder, mode=0o700, exist_ok=True)
    with open(os.path.join(folder, "return.xml"), "wb") as f:
        f.write(request.data)
    return "stored", 201
