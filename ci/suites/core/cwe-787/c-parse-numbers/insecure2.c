    while (part) {
        if (count > MAX_NUMBERS)
            break;
        numbers[count] = atoi(part);
        count++;
        part = strtok(NULL, ",");
    }
    return count;
}
