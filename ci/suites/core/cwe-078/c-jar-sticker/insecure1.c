    char command[256];
    snprintf(command, sizeof(command), "./sticker \"%s\" \"%s\" %d", jar->content, jar->cupboard, jar->grams);
    return system(command);
}
