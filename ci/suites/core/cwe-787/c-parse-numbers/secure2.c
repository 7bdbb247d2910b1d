    for (; part; part = strtok(NULL, ",")) {
        if (count == MAX_NUMBERS)
            break;
        numbers[count] = (int)strtol(part, NULL, 10);
        count++;
    }
    return count;
}
