    printf("%s %s %d\n", method, path, status);
}
