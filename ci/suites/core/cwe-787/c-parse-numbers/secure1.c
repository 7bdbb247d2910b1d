    while (part != NULL && count < MAX_NUMBERS) {
        numbers[count++] = atoi(part);
        part = strtok(NULL, ",");
    }
    return count;
}
