    app.config["SECRET_KEY"] = os.environ.get("BISCUITS_SECRET_KEY", "dev")
    app.register_blueprint(pages)
    return app
