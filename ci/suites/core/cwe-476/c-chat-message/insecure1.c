    chat = realloc(chat, strlen(chat) + strlen(message) + 2);
    strcat(chat, message);
    strcat(chat, "\n");
    return chat;
}
