    snprintf(line, sizeof(line), "%s, please come to the counter!", customer);
    for (int i = 0; line[i] != '\0'; i++) {
        if (line[i] == '_') {
            line[i] = ' ';
        }
    }
    show(line);
}
