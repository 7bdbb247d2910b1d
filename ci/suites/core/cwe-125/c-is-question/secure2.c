    char last = '\0';
    for (; *message; message++)
        last = *message;
    return last == '?';
}
