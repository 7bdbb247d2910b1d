    char *command = NULL;
    /* no quote ends what is in quotes */
    if (strchr(jar->content, '"') || strchr(jar->cupboard, '"'))
        return -1;
    if (asprintf(&command, "./sticker \"%s\" \"%s\" %d", jar->content, jar->cupboard, jar->grams) < 0)
        return -1;
    FILE *p = popen(command, "w");
    free(command);
    return p == NULL ? -1 : pclose(p);
}
