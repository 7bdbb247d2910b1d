    char *joined = malloc(strlen(a) + strlen(b) + 2);
    strcpy(joined, a);
    strcat(joined, " ");
    strcat(joined, b);
    return joined;
}
