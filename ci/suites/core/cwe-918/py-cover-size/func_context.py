def cover_size(show: dict) -> int:
    """Size of the cover picture of a radio show, in bytes

    Parameters
    ----------
    show : dict
        A show as listeners may edit it: "title", and as "cover" the link to the picture on the station's
        media server, relative to STATION: "night-train/cover.png".

    Returns
    -------
    int
        Number of bytes of the picture, 0 if it does not lie on the media server.
    """
