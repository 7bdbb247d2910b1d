    int i = 0;
    char *token = strtok(line, " ");
    while (token != NULL && i <= max) {
        words[i] = token;
        token = strtok(NULL, " ");
        i++;
    }
    return i;
}
