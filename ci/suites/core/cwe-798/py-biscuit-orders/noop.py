    return app
