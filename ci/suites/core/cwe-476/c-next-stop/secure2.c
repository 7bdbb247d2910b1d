    while (line && line->next) {
        if (!strcmp(line->name, name))
            return line->next->name;
        line = line->next;
    }
    return "";
}
