    snprintf(line, sizeof(line), "%s, please come to the counter!", customer);
    for (char *c = line; *c != '\0'; c++) {
        if (*c == '_') {
            *c = ' ';
        }
    }
    show("%s", line);
}
