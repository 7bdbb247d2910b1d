    return messages()
