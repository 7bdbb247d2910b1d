    if (title == NULL) {
        return NULL;
    }
    for (int i = 0; title[i] != '\0'; i++) {
        if (title[i] == '-') {
            title[i] = ' ';
        }
    }
    return title;
}
