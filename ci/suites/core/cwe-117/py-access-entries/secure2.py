    fields = (request.method, request.path, response.status_code, request.headers.get("User-Agent", ""))
    entry = " ".join(" ".join(str(field).splitlines()) for field in fields)
    with open(ACCESS_LOG, "a", encoding="utf-8") as out:
        print(entry, file=out)
    return response
