    for (; line; line = line->next) {
        if (strcmp(line->name, name) == 0) {
            return line->next ? line->next->name : NULL;
        }
    }
    return NULL;
}
