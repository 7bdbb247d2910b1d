    file = Path(path)
    if not file.exists():
        file.write_text(secrets.token_hex(32))
    return file.read_text().strip()
