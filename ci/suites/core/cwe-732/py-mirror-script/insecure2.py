    with script.open("w") as f:
        f.write("\n".join(lines))
    script.chmod(0o755)
