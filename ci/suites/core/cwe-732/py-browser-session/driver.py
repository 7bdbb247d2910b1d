"""Saves a session per host, and reads back what was pickled: [returned, content] for each."""

import pickle
from pathlib import Path


def serve(module, payload):
    crawler = module.Crawler(payload["folder"])
    crawler.cookies.update(payload["cookies"])
    results = []
    for host in payload["hosts"]:
        count = crawler.save_session(host)
        results.append([count, pickle.loads(Path(payload["folder"], f"{host}.session").read_bytes())])
    return results
