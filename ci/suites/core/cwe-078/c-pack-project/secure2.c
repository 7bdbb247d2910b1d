    for (const char *c = name; *c; c++)
        if (!isalnum((unsigned char)*c) && *c != '_' && *c != '-')
            return -1;
    char command[600];
    if (strlen(name) > 250)
        return -1;
    sprintf(command, "tar -cf %s.tar %s", name, name);
    return system(command) == 0 ? 0 : -1;
}
