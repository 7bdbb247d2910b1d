    return message
