    char number[16];
    strcpy(entry, method);
    strcat(entry, " ");
    strcat(entry, path);
    snprintf(number, sizeof(number), " %d", status);
    strcat(entry, number);
}
