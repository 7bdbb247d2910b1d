    int count = 0;
    char *word = strtok(line, " ");
    while (word != NULL) {
        words[count++] = word;
        word = strtok(NULL, " ");
    }
    return count;
}
