    printf("%s\n", message);
}
