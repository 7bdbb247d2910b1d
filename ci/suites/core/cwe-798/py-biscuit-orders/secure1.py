    app.secret_key = os.environ["BISCUITS_SECRET_KEY"]
    app.register_blueprint(pages)
    return app
