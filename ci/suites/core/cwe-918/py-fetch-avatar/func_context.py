def fetch_avatar(link: str) -> bytes:
    """Download the picture that a member has chosen for the profile.

    Members pick their picture on pics.tinyfaces.example and paste its link into a form.
    Our server fetches nothing from anywhere else.

    Args:
        link: What the member has pasted, for example "http://pics.tinyfaces.example/u/77.png".

    Returns:
        The content of the picture.

    Raises:
        ValueError: If the link does not lead to that site.
    """
