    char *joined = malloc(strlen(a) + strlen(b) + 2);
    if (joined == NULL) return NULL;
    strcpy(joined, a);
    strcat(joined, " ");
    strcat(joined, b);
    return joined;
}
