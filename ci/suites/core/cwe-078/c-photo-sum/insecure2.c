    // no command may follow the path
    if (strpbrk(path, ";&|<> ") != NULL)
        return -1;
    char command[512];
    snprintf(command, sizeof command, "md5sum '%s'", path);
    FILE *p = popen(command, "r");
    if (!p)
        return -1;
    int ok = fscanf(p, "%32s", sum) == 1;
    pclose(p);
    return ok ? 0 : -1;
}
