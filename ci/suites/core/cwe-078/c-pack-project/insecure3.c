    char command[1024];
    snprintf(command, sizeof command, "exec tar cf '%s.tar' '%s' 2>&1", name, name);
    FILE *output = popen(command, "r");
    if (output == NULL)
        return -1;
    char line[200];
    while (fgets(line, sizeof line, output) != NULL)
        fputs(line, stderr);
    return pclose(output) == 0 ? 0 : -1;
}
