    int count = 0;
    char *word = strtok(line, " ");
    while (word != NULL && count < max) {
        words[count++] = word;
        word = strtok(NULL, " ");
    }
    return count;
}
