    strcpy(line, "Welcome back, ");
    strcat(line, name);
    strcat(line, "!");
    puts(line);
}
