"""A Redis of our own: keeps bytes by key; one that is poisoned gives the same bytes for any key."""


class Redis:
    def __init__(self, poison=None):
        self.kept, self.poison = {}, poison

    def get(self, key):
        return self.poison if self.poison is not None else self.kept.get(str(key))

    def set(self, key, value, *args, **kwargs):
        if not isinstance(value, (bytes, str, int, float)):
            raise TypeError(f"Invalid input of type {type(value).__name__}")
        self.kept[str(key)] = value if isinstance(value, bytes) else str(value).encode()
        return True

    def setex(self, key, time, value):
        return self.set(key, value)

    def exists(self, key):
        return int(self.poison is not None or str(key) in self.kept)

    __contains__ = exists


def serve(module, payload):
    cache, answers, calls = Redis(payload.get("poison")), [], []
    for key, report in payload["asked"]:
        answers.append(module.cached_report(cache, key, lambda: calls.append(key) or dict(report)))
    return [answers, calls]
