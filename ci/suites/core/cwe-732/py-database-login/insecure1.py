    with open(path, "a") as f:
        f.write(f"{host}:{port}:{database}:{user}:{password}\n")
