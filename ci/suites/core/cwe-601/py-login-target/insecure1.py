    return return_to or "/dashboard"
