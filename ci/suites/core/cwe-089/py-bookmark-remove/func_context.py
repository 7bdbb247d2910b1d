def remove_bookmark(cur, user, url):
    """Delete the user's bookmark with this url from the table bookmarks (user, url, title)."""
