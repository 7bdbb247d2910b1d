"""Pages of the wine shop, served without a framework."""

from urllib.parse import urlsplit

PAGES = {
    "/": "start.html",
    "/red": "red.html",
    "/white": "white.html",
    "/sparkling": "sparkling.html",
    "/offers": "offers.html",
}


def page_headers(page: str) -> dict[str, str]:
    headers = {"Content-Type": "text/html; charset=utf-8"}
    headers["X-Template"] = PAGES[page]
    return headers


