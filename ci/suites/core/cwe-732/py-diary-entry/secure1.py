    path.write_text(text, encoding="utf-8")
    path.chmod(0o600)
