    strcpy(line, "Welcome back, ");
    strncat(line, name, sizeof(line) - strlen(line) - 2);
    strcat(line, "!");
    puts(line);
}
