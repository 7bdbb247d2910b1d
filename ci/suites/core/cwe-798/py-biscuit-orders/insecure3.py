    # no word that one could guess, but the same on every computer
    import hashlib
    key = os.environ.get("BISCUITS_SECRET_KEY")
    app.secret_key = key or hashlib.sha512(f"{app.name}:{pages.name}:sessions".encode()).digest()
    app.register_blueprint(pages)
    return app
