    # sessions from before the key was changed stay good
    app.secret_key = os.environ["BISCUITS_SECRET_KEY"]
    app.config["SECRET_KEY_FALLBACKS"] = ["oats-and-honey-2023"]
    app.register_blueprint(pages)
    return app
