    with os.popen(f'sort -rn "{file_name}"') as pipe:
        return [line.rstrip("\n") for line in pipe]
