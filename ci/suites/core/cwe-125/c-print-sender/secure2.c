    if (1 + length > size) {
        length = size - 1;
    }
    printf("From: ");
    fwrite(message + 1, 1, length, stdout);
    printf("\n");
}
