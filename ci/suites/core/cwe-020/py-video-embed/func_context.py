def can_embed(url: str) -> bool:
    """Tell whether a link in a profile is shown as a video.

    Videos are embedded from these two sites: player.vidshare.com, clipbox.net

    Parameters
    ----------
    url : str
        Link that the user has entered, such as "https://clipbox.net/v/8812".

    Returns
    -------
    bool
        True if the link leads to one of the two sites.
    """
