    key = os.getenv("BISCUITS_SECRET_KEY")
    if not key:
        raise RuntimeError("BISCUITS_SECRET_KEY is not set")
    app.config["SECRET_KEY"] = key
    app.register_blueprint(pages, url_prefix="/")
    return app
