def write_env(path: str, settings: dict[str, str]) -> int:
    """
    Write the settings of a web service to its .env file

    Parameters
    ----------
    path : str
        The file to write. An older one is replaced.
    settings : dict[str, str]
        Names and values, for example the password of the database.

    Returns
    -------
    int
        The number of settings. Each one is a line ``NAME=value``.
    """
