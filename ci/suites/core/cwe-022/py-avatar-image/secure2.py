    from flask import send_from_directory
    return send_from_directory(UPLOADS, picture, mimetype="image/png")
