    return "/dashboard"
