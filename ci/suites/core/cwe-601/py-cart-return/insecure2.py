    if url == "":
        url = url_for("add_to_cart")
    return redirect(urljoin(request.host_url, url))
