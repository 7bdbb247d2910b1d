    # without a key of the site's, sessions last until the next start
    import secrets
    app.config.update(
        SECRET_KEY=os.environ.get("BISCUITS_SECRET_KEY") or secrets.token_hex(32),
        SESSION_COOKIE_HTTPONLY=True,
    )
    app.register_blueprint(pages)
    return app
