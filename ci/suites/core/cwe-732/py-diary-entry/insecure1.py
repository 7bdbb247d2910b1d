    path.write_text(text, encoding="utf-8")
