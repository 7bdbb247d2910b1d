    if return_to is None:
        return "/dashboard"
    url = urlparse(return_to)
    if url.scheme or url.netloc or url.path.startswith("//"):
        raise ValueError("Not a page of this site")
    return return_to
