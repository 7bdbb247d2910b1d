from urllib.parse import parse_qsl, urlencode, urlparse


def receipt_url(order: int) -> str:
    return f"/orders/{order}/receipt"


def payment_url(order: int, target: str) -> str:
    return f"/pay/{order}?" + urlencode({"continue": target})


