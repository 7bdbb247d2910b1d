    (void)name;
    line[0] = '\0';
}
