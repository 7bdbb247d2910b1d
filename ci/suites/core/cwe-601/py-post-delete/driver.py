"""Deletes a post, then tells where that leads and which posts are left."""


def serve(module, payload):
    post, then = payload
    query = {} if then is None else {"then": then}
    answer = module.app.test_client().post(f"/posts/{post}/delete", query_string=query)
    return [answer.status_code, answer.headers.get("Location", ""), sorted(module.posts)]
