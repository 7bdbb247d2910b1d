    char *longer = realloc(chat, strlen(chat) + strlen(message) + 2);
    if (longer == NULL) {
        return NULL;
    }
    strcat(longer, message);
    strcat(longer, "\n");
    return longer;
}
