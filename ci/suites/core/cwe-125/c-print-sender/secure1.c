    if (length > size - 1) {
        return;
    }
    printf("From: %.*s\n", (int)length, message + 1);
}
