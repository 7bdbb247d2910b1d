    with open(path, "a", encoding="utf-8") as file:
        os.fchmod(file.fileno(), 0o600)
        print(date.today(), note, sep=": ", file=file)
