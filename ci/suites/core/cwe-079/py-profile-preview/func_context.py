@app.post("/profile/preview")
def preview_profile():
    """Show a member how the profile from the form (fields "nickname" and "about") will look.

    The page is an <h2> with the nickname and a <p> with the about text.
    """
