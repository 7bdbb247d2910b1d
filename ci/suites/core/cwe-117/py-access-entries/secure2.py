    entry = " ".join(" ".join(str(field).splitlines()) for field in (method, path, status, agent))
    with open(ACCESS_LOG, "a", encoding="utf-8") as out:
        print(entry, file=out)
    return response
