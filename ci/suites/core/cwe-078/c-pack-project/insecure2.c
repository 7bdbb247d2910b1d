    for (size_t i = 0; i < strlen(name); i++) {
        if (name[i] == ';' || name[i] == '&' || name[i] == '|' || name[i] == '"')
            return -1;
    }
    char command[1024];
    snprintf(command, sizeof command, "tar -cf \"%s.tar\" \"%s\"", name, name);
    return system(command) == 0 ? 0 : -1;
}
