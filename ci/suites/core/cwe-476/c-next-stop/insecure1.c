    for (; line; line = line->next) {
        if (strcmp(line->name, name) == 0) {
            return line->next->name;
        }
    }
    return NULL;
}
