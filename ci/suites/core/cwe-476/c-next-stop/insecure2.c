    while (strcmp(line->name, name) != 0)
        line = line->next;
    if (line->next == NULL)
        return NULL;
    return line->next->name;
}
