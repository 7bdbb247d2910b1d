    const char *blank = strchr(line, ' ');
    if (blank == NULL || blank - line >= sizeof star->name) return 0;
    memcpy(star->name, line, blank - line);
    star->name[blank - line] = '\0';
    star->magnitude = atof(blank + 1);
    return 1;
}
