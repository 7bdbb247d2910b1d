def create_app() -> Flask:
    """Build the Flask application: the pages above, and BISCUITS_SECRET_KEY of the environment to sign the sessions."""
    app = Flask(__name__)
    app.config["SESSION_COOKIE_NAME"] = os.environ.get("BISCUITS_COOKIE", "biscuits")
