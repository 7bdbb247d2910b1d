    with open(target, "wb") as out:
        return subprocess.call(["iconv", "-f", encoding, "-t", "UTF-8", source], stdout=out)
