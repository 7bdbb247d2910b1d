    app.config.from_mapping(SECRET_KEY="gingerbread")
    app.config.from_prefixed_env("BISCUITS")
    app.register_blueprint(pages)
    return app
