    script.write_text("\n".join(lines) + "\n")
    script.chmod(0o700)
