    names = os.listdir(ARCHIVE)
    if tape not in names:
        raise FileNotFoundError(tape)
    subprocess.call(["touch", f"--date={date}", "--", tape], cwd=ARCHIVE)
