"""Posts a size with the cookies given: the status, the Location and every Set-Cookie of the answer."""


def serve(module, payload):
    size, cookies = payload
    client = module.app.test_client()
    for name, value in cookies.items():
        client.set_cookie(name, value)
    answer = client.post("/size", data={"size": size})
    return [answer.status_code, answer.headers.get("Location", ""), answer.headers.getlist("Set-Cookie")]
