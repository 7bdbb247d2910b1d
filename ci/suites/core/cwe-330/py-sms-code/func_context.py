def sms_code():
    """Return a new six-digit code to log in with, sent to the user by SMS."""
