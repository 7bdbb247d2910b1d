"""Posts the sign-ups; gives the answers as [status, JSON] and what is kept as {key: [email, pw_hash, children]}."""


def serve(module, payload):
    client = module.app.test_client()
    answers = [client.post("/api/parents", json=body) for body in payload]
    kept = {key: [p.email, p.pw_hash, p.children] for key, p in module.parents.items()}
    return {"answers": [[a.status_code, a.get_json(silent=True)] for a in answers], "kept": kept}
