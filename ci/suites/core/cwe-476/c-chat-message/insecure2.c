    size_t old = strlen(chat);
    size_t add = strlen(message);
    char *result = (char *)realloc(chat, old + add + 2);
    memcpy(result + old, message, add);
    result[old + add] = '\n';
    result[old + add + 1] = '\0';
    return result;
}
