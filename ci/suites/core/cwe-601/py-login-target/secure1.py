    if return_to and return_to.startswith("/") and not return_to.startswith("//"):
        return return_to
    return "/dashboard"
