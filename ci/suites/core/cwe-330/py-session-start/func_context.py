def start_session(user_id):
    """Make a new session id, remember the user in sessions[session_id] and return the id."""
