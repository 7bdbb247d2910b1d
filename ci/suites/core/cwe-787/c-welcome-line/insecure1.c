    sprintf(line, "Welcome back, %s!", name);
    printf("%s\n", line);
}
