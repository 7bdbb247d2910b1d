    if return_to is None:
        return "/dashboard"
    return urljoin("/dashboard", return_to)
