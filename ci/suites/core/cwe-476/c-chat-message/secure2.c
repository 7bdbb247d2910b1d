    size_t length = strlen(chat);
    char *new_chat = realloc(chat, length + strlen(message) + 2);
    if (!new_chat)
        return chat;
    sprintf(new_chat + length, "%s\n", message);
    return new_chat;
}
