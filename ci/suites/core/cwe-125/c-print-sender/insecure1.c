    char name[256];
    memcpy(name, message + 1, length);
    name[length] = '\0';
    printf("From: %s\n", name);
}
