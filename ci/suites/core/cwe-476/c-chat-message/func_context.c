char *add_message(char *chat, const char *message) {
    // use realloc to make the chat longer by the message and one newline
    // append the message and the newline, return the chat
