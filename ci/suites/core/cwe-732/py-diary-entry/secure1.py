    DIARY.mkdir(mode=0o700, exist_ok=True)
    path = DIARY / f"{day}.txt"
    path.write_text(text, encoding="utf-8")
    path.chmod(0o600)
