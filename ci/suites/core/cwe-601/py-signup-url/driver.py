"""Signs up with the fields in the form and in the query string: status, Location and the users as text."""


def serve(module, payload):
    name, url = payload
    fields = {"username": name} if url is None else {"username": name, "url": url}
    answer = module.app.test_client().post("/signup", data=fields, query_string=fields)
    return [answer.status_code, answer.headers.get("Location", ""), str(module.users)]
