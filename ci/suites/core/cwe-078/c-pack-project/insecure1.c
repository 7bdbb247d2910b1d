    char command[1024];
    snprintf(command, sizeof(command), "tar -cf %s.tar %s", name, name);
    if (system(command) != 0) {
        return -1;
    }
    return 0;
}
