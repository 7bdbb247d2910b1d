def login_target(return_to: Optional[str]) -> str:
    """Get the page to show to a user who has just logged in.

    Args:
        return_to: The parameter of that name in the URL of the login form, for example
            "/orders/17?tab=items". None if the form was opened directly.

    Returns:
        The page to redirect to, which is "/dashboard" for None.
    """
