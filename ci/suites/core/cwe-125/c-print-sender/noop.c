    printf("From: %zu\n", length);
}
