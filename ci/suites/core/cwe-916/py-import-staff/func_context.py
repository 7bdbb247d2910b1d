def import_staff(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """
    Turn the rows of the staff spreadsheet into records for the user table

    Parameters
    ----------
    rows : list[dict[str, str]]
        One per person, with "name", "phone" and the "password" chosen for them.

    Returns
    -------
    list[dict[str, str]]
        The people in the same order, with "name", "phone" and "password_hash".
    """
