    // a name must not write to memory or read texts from it
    if (strstr(line, "%n") || strstr(line, "%s"))
        return;
    show(line);
}
