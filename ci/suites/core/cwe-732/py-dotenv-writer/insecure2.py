    lines = [f"{name}={value}" for name, value in settings.items()]
    Path(path).write_text("\n".join(lines) + "\n")
    return len(lines)
