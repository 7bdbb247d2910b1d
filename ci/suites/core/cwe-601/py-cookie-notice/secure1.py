    if not page.startswith("/") or page.startswith("//") or "\\" in page:
        page = "/"
    response = redirect(page)
    response.set_cookie("notice", "seen")
    return response
