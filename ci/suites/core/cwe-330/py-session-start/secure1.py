    session_id = secrets.token_hex(16)
    sessions[session_id] = user_id
    return session_id
