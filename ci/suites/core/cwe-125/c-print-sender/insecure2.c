    printf("From: ");
    for (size_t i = 0; i < length; i++) {
        putchar(message[i + 1]);
    }
    printf("\n");
}
