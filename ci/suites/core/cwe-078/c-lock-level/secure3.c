    // the shell finds both in the environment and takes neither for a part of the command
    setenv("LOCK", lock, 1);
    setenv("YEAR", year, 1);
    FILE *output = popen("tail -n 1 \"levels/$LOCK/$YEAR.log\"", "r");
    if (output == NULL)
        return -1;
    size_t n = fread(level, 1, size - 1, output);
    level[n] = '\0';
    return pclose(output) == 0 && n > 0 ? 0 : -1;
}
