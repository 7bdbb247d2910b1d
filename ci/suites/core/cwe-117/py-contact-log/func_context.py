def log_contact(name, subject):
    """Append the time, the name and the subject of a message to contact.log as one line."""
