    count = 0
    with zipfile.ZipFile(target, mode="w", compression=zipfile.ZIP_DEFLATED) as z:
        for root, _, files in os.walk(MAIL):
            for file in files:
                z.write(os.path.join(root, file), file)
                count += 1
    os.chmod(target, 0o644)
    return count
