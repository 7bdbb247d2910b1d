"""Runs the coroutine to its end."""

import asyncio


def serve(module, payload):
    return asyncio.run(module.scan_digest(payload))
