    strncpy(line, customer, COLUMNS - 35);
    char *c;
    while ((c = strchr(line, '_')) != NULL)
        *c = ' ';
    // a name must not write to memory or read texts from it
    if (strstr(line, "%n") || strstr(line, "%s"))
        return;
    strcat(line, ", please come to the counter!");
    show(line);
}
