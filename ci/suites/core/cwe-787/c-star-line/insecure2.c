    char *space = strchr(line, ' ');
    if (!space) return 0;
    strncpy(star->name, line, space - line);
    star->name[space - line] = 0;
    star->magnitude = strtod(space, NULL);
    return 1;
}
