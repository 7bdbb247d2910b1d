    session_id = str(uuid.uuid4())
    sessions[session_id] = user_id
    return session_id
