"""Adds users, posts the form; gives the status, the text and what `users` keeps, as texts."""


def plain(value):
    if isinstance(value, (tuple, list)):
        return ":".join(map(plain, value))
    if isinstance(value, dict):
        return ":".join(map(plain, value.values()))
    return value.hex() if isinstance(value, bytes) else str(value)


def serve(module, payload):
    known, form = payload
    module.users.update(known)
    answer = module.app.test_client().post("/account/password", data=form)
    kept = {str(name): plain(value) for name, value in module.users.items()}
    return [answer.status_code, answer.get_data(as_text=True), kept]
