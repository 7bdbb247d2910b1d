    agent = request.headers.get("User-Agent", "-")
    with open(ACCESS_LOG, "a") as f:
        f.write(f"{request.method} {quote(request.path)} {response.status_code} {agent}\n")
    return response
