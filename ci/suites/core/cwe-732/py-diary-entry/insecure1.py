    DIARY.mkdir(exist_ok=True)
    path = DIARY / f"{day}.txt"
    path.write_text(text, encoding="utf-8")
