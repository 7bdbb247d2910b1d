    return message[strlen(message) - 1] == '?';
}
