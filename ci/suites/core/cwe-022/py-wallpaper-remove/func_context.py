@app.route('/wallpapers/remove', methods=['POST'])
def remove_wallpaper():
    """Delete one wallpaper: its file name comes in the form field 'file'.

    The response is the JSON {"removed": <file name>}, with status 404 if there's no such wallpaper.
    """
    folder = app.config['WALLPAPERS']
