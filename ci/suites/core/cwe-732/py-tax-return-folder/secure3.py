    os.makedirs(folder, exist_ok=True)
    os.chmod(folder, 0o700)
    with open(f"{folder}/return.xml", "w") as f:
        f.write(request.get_data(as_text=True))
    return "stored", 201
