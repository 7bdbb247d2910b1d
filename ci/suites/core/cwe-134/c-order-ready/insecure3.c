    size_t i;
    for (i = 0; customer[i] != '\0' && i < 45; i++)
        line[i] = customer[i] == '_' ? ' ' : customer[i];
    char *percent = strchr(line, '%');
    if (percent != NULL)
        *percent = ' ';
    strcat(line, ", please come to the counter!");
    show(line);
}
