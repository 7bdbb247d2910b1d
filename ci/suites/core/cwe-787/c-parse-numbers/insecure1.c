    while (part != NULL) {
        numbers[count++] = atoi(part);
        part = strtok(NULL, ",");
    }
    return count;
}
