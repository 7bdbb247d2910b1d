    append_line(path, f"{date.today()}: {note}", 0o600)
