    snprintf(line, sizeof(line), "Welcome back, %s!", name);
    printf("%s\n", line);
}
