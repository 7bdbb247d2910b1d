    char command[512];
    const char *bad = strpbrk(jar->content, "\"$`\\");
    if (bad == NULL) bad = strpbrk(jar->cupboard, "\"$`\\");
    if (bad != NULL) {
        fprintf(stderr, "%c cannot be printed\n", *bad);
        return 2;
    }
    if (snprintf(command, sizeof command, "./sticker \"%s\" \"%s\" %d", jar->content, jar->cupboard, jar->grams) >= 512)
        return 3;
    return system(command) == 0 ? 0 : 1;
}
