    char *percent = strchr(line, '%');
    if (percent != NULL)
        *percent = ' ';
    show(line);
}
